import { Button } from "#components/ui/button"
import { SelectField } from "#components/ui/field"

type Props = { action: string; name: string; label: string; options: readonly { value: string; label: string }[]; submit: string }

/** One choice that leads to a page of its own: a plain GET form. */
export const ChooseForm = ({ action, name, label, options, submit }: Props) => (
  <form action={action} className="form">
    <SelectField name={name} label={label} options={options} blank="Choose" required />
    <Button>{submit}</Button>
  </form>
)
