import { HiddenField, SelectField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { chooseCourtAction } from "#lib/case/actions"
import type { Docket } from "#lib/case/case"
import { readCourt } from "#lib/court/read-court"

type Props = { courtCase: { id: number; version: number }; docket: Docket; formKey: string }

/** Where what was written may be several courts, a person chooses; nothing where it is certain, or none of the list. */
export const CourtChoice = ({ courtCase, docket, formKey }: Props) => {
  const { offered } = docket.courtId === null ? readCourt(docket.court) : { offered: [] }
  if (offered.length === 0) return null
  return (
    <div className="my-3 print:hidden">
      <Form
        action={chooseCourtAction}
        formKey={formKey}
        version={courtCase.version}
        submit="Choose court"
        kind="plain"
        label={`Which court is ${docket.court}?`}
      >
        <HiddenField name="id" value={courtCase.id} />
        <HiddenField name="docketId" value={docket.id} />
        <SelectField
          name="courtId"
          label={`“${docket.court}” may be several courts`}
          blank="Choose the one that is meant"
          options={offered.map(({ id, citation, name }) => ({ value: id, label: `${citation}: ${name}` }))}
          required
        />
      </Form>
    </div>
  )
}
