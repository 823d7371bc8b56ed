import { EntryTable } from "#components/timesheet/entry-table"
import { MappingForm } from "#components/timesheet/mapping-form"
import { ProblemTable } from "#components/timesheet/problem-table"
import { Disclosure } from "#components/ui/disclosure"
import { Figures } from "#components/ui/figures"
import { Notice } from "#components/ui/notice"
import { Section } from "#components/ui/section"
import { formatMoney } from "#lib/kernel/money"
import { formatHours, hasErrors, type Sheet, unsureTable } from "#lib/timesheet/timesheet"

type Props = {
  sheet: Sheet
  /** For the form that says which column holds what; without it the sheet is only shown. */
  mapping?: { requirementId: number; formKey: string }
  /** Whether errors keep it from being sent. */
  blocks?: boolean
}

const count = (length: number, one: string) => `${length} ${one}${length === 1 ? "" : "s"}`

const Verdict = ({ sheet, blocks, isAsked }: { sheet: Sheet; blocks: boolean; isAsked: boolean }) => {
  const errors = sheet.problems.filter(({ severity }) => severity === "error").length
  const warnings = sheet.problems.length - errors
  if (unsureTable(sheet))
    return (
      <Notice tone="attention" title="Which column holds what?">
        {isAsked
          ? "We are not sure, and we don’t guess. Say it below; we remember it for your organization’s next sheet."
          : "Nobody said which column holds what, so no hours are counted. Ask the grantee for changes: its form asks for the columns."}
      </Notice>
    )
  if (errors > 0)
    return (
      <Notice tone="problem" title={`${count(errors, "error")} to mend first`}>
        {blocks
          ? "Mend the rows in your own sheet, save it, and choose the file again. If that can’t be done, send the sheet as a PDF."
          : "Rows that could not be read are not counted."}
      </Notice>
    )
  if (warnings > 0)
    return (
      <Notice tone="attention" title={`${count(warnings, "row")} to look at`}>
        {blocks ? "They don’t keep you from submitting." : "They kept nobody from submitting."}
      </Notice>
    )
  return <Notice tone="good">Everything in the sheet was understood.</Notice>
}

/** What was understood of a timesheet: its sums, what is wrong with it, its entries, and the question which column holds what. */
export const SheetReading = ({ sheet, mapping, blocks = false }: Props) => {
  const { entries, totals, problems, tables } = sheet
  const asked = unsureTable(sheet) ?? tables[0]
  return (
    <Section title="What we understood of the timesheet" id="timesheet">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <Verdict sheet={sheet} blocks={blocks} isAsked={mapping !== undefined} />
        {unsureTable(sheet) ? null : (
          <Figures
            items={[
              { label: "Entries", value: totals.entries },
              {
                label: "Hours",
                value: formatHours(totals.minutes),
                note: totals.statedMinutes === null ? undefined : `The sheet’s last total says ${formatHours(totals.statedMinutes)}`,
              },
              {
                label: "Value",
                value: formatMoney(totals.amountCents),
                note: totals.statedAmountCents === null ? undefined : `The sheet’s last total says ${formatMoney(totals.statedAmountCents)}`,
              },
            ]}
          />
        )}
        {unsureTable(sheet) && problems.length === 1 ? null : <ProblemTable problems={problems} />}
        {mapping && asked ? (
          asked.isSure ? (
            <Disclosure summary="The columns were understood wrongly?" quiet>
              <MappingForm table={asked} {...mapping} />
            </Disclosure>
          ) : (
            <MappingForm table={asked} {...mapping} />
          )
        ) : null}
        {entries.length > 0 ? (
          <Disclosure summary={entries.length === 1 ? "The entry" : `The ${entries.length} entries`} open={!hasErrors(sheet) && entries.length <= 20}>
            <EntryTable entries={entries} />
          </Disclosure>
        ) : null}
      </div>
    </Section>
  )
}
