import { Fragment } from "react"
import { Money } from "#components/ui/money"
import { formatMoney } from "#lib/kernel/money"
import type { Sum } from "#lib/public/public"
import type { CountedResults } from "#lib/public/result"

type Granted = { id: number; fiscalYear: number; amountCents: number | null }

/** "$25,000 (2017), $10,000 (2014)" */
export const Amounts = ({ grants }: { grants: readonly Granted[] }) =>
  grants.map(({ id, fiscalYear, amountCents }, index) => (
    <Fragment key={id}>
      {index > 0 ? ", " : null}
      <span className="tabular whitespace-nowrap">
        <Money cents={amountCents} /> ({fiscalYear})
      </span>
    </Fragment>
  ))

export const unrecordedWords = (unrecorded: number): string | null =>
  unrecorded === 0 ? null : `${unrecorded.toLocaleString("en-US")} ${unrecorded === 1 ? "amount" : "amounts"} not recorded`

const grantCount = (grants: number) => `${grants.toLocaleString("en-US")} ${grants === 1 ? "grant" : "grants"}`

/** "$60,500 in 5 grants, 1 amount not recorded"; "1 grant, amount not recorded" */
export const sumWords = ({ grants, unrecorded, amountCents }: Sum): string => {
  if (grants > 0 && unrecorded === grants) return `${grantCount(grants)}, ${grants === 1 ? "amount" : "amounts"} not recorded`
  return [`${formatMoney(amountCents)} in ${grantCount(grants)}`, unrecordedWords(unrecorded)].filter(Boolean).join(", ")
}

const number = (count: number, one: string, more: string) => `${count.toLocaleString("en-US")} ${count === 1 ? one : more}`

/** "2 published cases that no published grant pays for" */
export const unfundedWords = (unfunded: number): string => `${number(unfunded, "published case", "published cases")} that no published grant pays for`

/** "Of 15 funded cases 3 were won, 1 was settled and 1 was lost; 5 are still being fought for, 1 ended without result, the result of 4 is not recorded." */
export const resultWords = ({ cases, counts }: Pick<CountedResults, "cases" | "counts">): string => {
  if (cases === 0) return "No funded case is published."
  const ended = [number(counts.won, "was won", "were won"), number(counts.settled, "was settled", "were settled"), number(counts.lost, "was lost", "were lost")]
  const open = [
    number(counts.pending, "is still being fought for", "are still being fought for"),
    ...(counts.closed > 0 ? [`${counts.closed.toLocaleString("en-US")} ended without result`] : []),
    ...(counts.not_recorded > 0 ? [`the result of ${counts.not_recorded.toLocaleString("en-US")} is not recorded`] : []),
  ]
  return `Of ${number(cases, "funded case", "funded cases")} ${ended.slice(0, 2).join(", ")} and ${ended[2]}; ${open.join(", ")}.`
}
