import type { Case, Prevailing } from "#lib/case/case"
import { lastPrevailed, type Outcome } from "#lib/case/station"
import { Refusal } from "#lib/kernel/refusal"

type Axes = Pick<Case, "granteeSide" | "prevailed"> & Partial<Pick<Case, "mootBecause">>

/**
 * Who prevailed, of what a form says. A moot case has no loser: where nobody is named, nobody prevailed.
 * @throws Refusal where the case would count as lost though it became moot, or though the last court decided for the grantee's side
 */
export const prevailedOf = ({ granteeSide, prevailed, mootBecause = null }: Axes, stations: readonly Outcome[]): Prevailing | null => {
  if (mootBecause && (prevailed === null || prevailed === "unknown")) return "none"
  const isLost = granteeSide !== null && (prevailed === "plaintiff" || prevailed === "defendant") && prevailed !== granteeSide
  if (isLost && mootBecause) throw new Refusal("A case that became moot has no loser. Choose “None”, or say nothing of it being moot.", "prevailed")
  if (isLost && lastPrevailed(stations) === granteeSide)
    throw new Refusal("The last court decided for the grantee's side, so the case is not lost. Change that court's result first.", "prevailed")
  return prevailed
}

/** Where nobody said otherwise, the case follows its last court. */
export const followed = (axes: Pick<Case, "prevailed">, before: readonly Outcome[], after: readonly Outcome[]): Prevailing | null =>
  axes.prevailed === null || axes.prevailed === lastPrevailed(before) ? lastPrevailed(after) : axes.prevailed
