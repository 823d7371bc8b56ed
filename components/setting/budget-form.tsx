import { HiddenField, MoneyField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { plainMoney } from "#lib/kernel/money"
import { setBudgetAction } from "#lib/setting/actions"

export type Budget = { year: number; budgetCents: number | null; version: number }

/** For a year of the list, or for a new one. */
export const BudgetForm = ({ formKey, budget }: { formKey: string; budget: Budget | undefined }) => (
  <Form
    action={setBudgetAction}
    formKey={formKey}
    version={budget?.version ?? 0}
    values={{ budget: budget?.budgetCents == null ? "" : plainMoney(budget.budgetCents) }}
    submit="Save budget"
    cancelHref="/office/settings/years"
  >
    {budget ? (
      <HiddenField name="year" value={String(budget.year)} />
    ) : (
      <TextField name="year" label="Fiscal year" hint="The year in which it ends, like 2027." inputMode="numeric" width="short" required />
    )}
    <MoneyField name="budget" label={budget ? `Budget of fiscal year ${budget.year}` : "Budget"} hint="In dollars. Leave it empty when it is not recorded." />
  </Form>
)
