import type { ReactNode } from "react"
import { DayText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Money } from "#components/ui/money"
import { Prose } from "#components/ui/prose"
import type { FullCase } from "#lib/case/case"
import { type CasePart, partColumns } from "#lib/case/part"
import { captionReasonLabels, classActionLabels, mootReasonLabels } from "#lib/case/record"
import { type Audience, audienceLabels } from "#lib/kernel/audience"

type Fact = { label: string; value: ReactNode; note?: ReactNode; part?: CasePart; standsAbove?: boolean; isLong?: boolean }

const day = (value: FullCase["filedOn"]) => (value ? <DayText day={value} /> : null)

export const flagsOf = ({ isStayed, hasInjunction, classAction }: Pick<FullCase, "isStayed" | "hasInjunction" | "classAction">): string[] => [
  ...(isStayed ? ["Stayed"] : []),
  ...(hasInjunction ? ["Injunction in force"] : []),
  ...(classAction ? [classActionLabels[classAction]] : []),
]

/** In the order in which a reader asks; those without a word are for a screen that shows what is missing. */
const factsOf = (courtCase: FullCase): Fact[] => [
  { label: "Short name", value: courtCase.shortName },
  { label: "Judge", value: courtCase.judge },
  { label: "Filed", value: day(courtCase.filedOn) },
  { label: "Closed", value: day(courtCase.closedOn) },
  { label: "State", value: courtCase.state },
  { label: "Flags", value: flagsOf(courtCase).join(", "), standsAbove: true },
  { label: "Became moot", value: courtCase.mootBecause && mootReasonLabels[courtCase.mootBecause] },
  { label: "Only being monitored since", value: day(courtCase.monitoredSinceOn) },
  { label: "Cause", value: courtCase.cause, part: "cause", isLong: true },
  { label: "What is at stake", value: courtCase.stake && <Prose text={courtCase.stake} />, part: "stake", isLong: true },
  {
    label: "The order",
    value: courtCase.orderWords,
    note: courtCase.orderUntilOn ? <>until {day(courtCase.orderUntilOn)}</> : null,
    part: "order",
    isLong: true,
  },
  { label: "Law that changed", value: courtCase.changedLaw, part: "change", isLong: true },
  { label: "Policy that changed", value: courtCase.changedPolicy, part: "change", isLong: true },
  { label: "Practice that changed", value: courtCase.changedPractice, part: "change", isLong: true },
  {
    label: "Fee award",
    value: courtCase.feeAwardCents === null ? null : <Money cents={courtCase.feeAwardCents} />,
    note: day(courtCase.feeAwardOn),
    part: "money",
  },
  { label: "The foundation's assessment", value: courtCase.assessment && <Prose text={courtCase.assessment} />, part: "assessment", isLong: true },
  { label: "Strategy and work product", value: courtCase.strategy && <Prose text={courtCase.strategy} />, part: "strategy", isLong: true },
]

const reader = (audience: Audience) => <span>For: {audienceLabels[audience].toLowerCase()}</span>

/** All of the record for staff, with who else reads each part. What stands above, with the stage, is not repeated. */
export const RecordFacts = ({ courtCase }: { courtCase: FullCase }) => (
  <Facts
    wide
    items={factsOf(courtCase)
      .filter(({ standsAbove }) => !standsAbove)
      .map(({ part, note, standsAbove: _, isLong: __, ...fact }) => ({
        ...fact,
        note:
          part && partColumns[part].some((column) => courtCase[column] !== null) ? (
            <>
              {note} {reader(courtCase.audiences[part])}
            </>
          ) : (
            note
          ),
      }))}
  />
)

/** What of the record is told to this reader, texts below the rest; nothing is said of what is not there. */
export const ToldFacts = ({ courtCase }: { courtCase: FullCase }) => {
  const told = factsOf(courtCase).filter(({ value }) => value)
  const [texts, facts] = [true, false].map((long) =>
    told.filter(({ isLong = false }) => isLong === long).map(({ label, value, note }) => ({ label, value, note })),
  )
  return (
    <>
      {facts && facts.length > 0 ? <Facts wide items={facts} /> : null}
      {texts && texts.length > 0 ? <Facts items={texts} /> : null}
    </>
  )
}

/** "Jimenez Moreno v. Napolitano, until May 3, 2012 (An office-holder changed)" */
export const captionLine = ({ caption, reason }: FullCase["captions"][number], untilWords: string | null): string =>
  [caption, untilWords ? `until ${untilWords}` : null].filter((word) => word !== null).join(", ") + (reason ? ` (${captionReasonLabels[reason]})` : "")
