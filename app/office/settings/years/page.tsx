import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { BudgetForm } from "#components/setting/budget-form"
import { SettingsFrame } from "#components/setting/settings-frame"
import { Link } from "#components/ui/link"
import { Money } from "#components/ui/money"
import { Section } from "#components/ui/section"
import { SimpleTable } from "#components/ui/simple-table"
import { requireAdministrator } from "#lib/door/actor"
import { formatDay } from "#lib/kernel/day"
import { boundsOf, currentFiscalYear, listFiscalYears } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Fiscal years" }

const FiscalYearsPage = async ({ searchParams }: { searchParams: Promise<{ edit?: string }> }) => {
  await requireAdministrator()
  const { edit } = await searchParams
  const years = listFiscalYears()
  const edited = years.find(({ year }) => String(year) === edit)
  const now = currentFiscalYear()
  const { startsOn, endsOn } = boundsOf(now)
  return (
    <SettingsFrame current="/office/settings/years" title="Fiscal years">
      <p>
        It is fiscal year {now}: {formatDay(startsOn)} to {formatDay(endsOn)}. Awards and payments are read against its budget.
      </p>
      <SimpleTable
        caption="Budgets by fiscal year"
        captionHidden
        rows={years}
        rowKey={({ year }) => year}
        empty="No budgets yet. Set the first one below."
        columns={[
          { id: "year", header: "Fiscal year", cell: ({ year }) => String(year) },
          { id: "budget", header: "Budget", align: "end", cell: ({ budgetCents }) => <Money cents={budgetCents} /> },
          { id: "edit", header: "Change", cell: ({ year }) => <Link href={`/office/settings/years?edit=${year}#budget`}>Change {year}</Link> },
        ]}
      />
      <Section title={edited ? `Change the budget of ${edited.year}` : "Set the budget of another year"} id="budget">
        <BudgetForm key={edited?.year ?? "new"} formKey={randomUUID()} budget={edited} />
      </Section>
    </SettingsFrame>
  )
}

export default FiscalYearsPage
