import type { Case, Prevailing } from "#lib/case/case"
import { lastPrevailed, lastWord, type Outcome } from "#lib/case/station"
import { Refusal } from "#lib/kernel/refusal"

type Axes = Pick<Case, "granteeSide" | "prevailed"> & Partial<Pick<Case, "mootBecause">>

const isLoss = ({ granteeSide, prevailed }: Axes) =>
  granteeSide !== null && (prevailed === "plaintiff" || prevailed === "defendant") && prevailed !== granteeSide

/**
 * Who prevailed, of what a form says. A moot case has no loser: where nobody is named, nobody prevailed.
 * @throws Refusal where the case would count as lost though it became moot, or though the last court decided for the grantee's side
 */
export const prevailedOf = (axes: Axes, stations: readonly Outcome[]): Prevailing | null => {
  const { granteeSide, prevailed, mootBecause = null } = axes
  if (mootBecause && (prevailed === null || prevailed === "unknown")) return "none"
  const isLost = isLoss(axes)
  if (isLost && mootBecause) throw new Refusal("A case that became moot has no loser. Choose “None”, or say nothing of it being moot.", "prevailed")
  if (isLost && lastPrevailed(stations) === granteeSide)
    throw new Refusal("The last court decided for the grantee's side, so the case is not lost. Change that court's result first.", "prevailed")
  return prevailed
}

/**
 * Where nobody said otherwise, the case follows its last court. It does too where somebody wrote it down as lost and a court has since decided for
 * the grantee's side, or opened it again. What became moot stays without a loser.
 */
export const followed = (axes: Axes, before: readonly Outcome[], after: readonly Outcome[]): Prevailing | null => {
  const word = lastWord(after)
  const isNew = word !== lastWord(before)
  const isRescued = isLoss(axes) && isNew && (word === axes.granteeSide || word === "open" || word === "none" || word === "mixed")
  const follows = axes.prevailed === null || axes.prevailed === lastPrevailed(before) || isRescued
  const prevailed = follows ? lastPrevailed(after) : axes.prevailed
  return axes.mootBecause && isLoss({ ...axes, prevailed }) ? axes.prevailed : prevailed
}
