import { HiddenField, SelectField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { chooseCourtAction } from "#lib/case/actions"
import type { Docket } from "#lib/case/case"
import { type Court, courts, nameBeside, nameOfCited } from "#lib/court/court"
import { readCourt } from "#lib/court/read-court"

/** The court of the list that a docket's words were read as, or that a person chose; where the way tells it already, nothing. */
export const CourtRead = ({ docket }: { docket: Pick<Docket, "court" | "courtId"> }) => {
  const name = nameOfCited(docket) ? null : nameBeside(docket)
  return name ? <p className="text-sm text-muted">{name}</p> : null
}

type Props = {
  courtCase: { id: number; version: number }
  docket: Docket
  formKey: string
  /** Asked for: with all courts, the likeliest first. */
  isOpen: boolean
}

/** Where what was written may be several courts, a person chooses; nothing where it is certain, or none of the list, unless it is asked for. */
export const CourtChoice = ({ courtCase, docket, formKey, isOpen }: Props) => {
  const { offered } = docket.courtId === null || isOpen ? readCourt(docket.court) : { offered: [] }
  const choice: readonly Court[] = isOpen ? [...new Set([...offered, ...courts])] : offered
  if (choice.length === 0) return null
  return (
    <div className="my-3 print:hidden">
      <Form
        action={chooseCourtAction}
        formKey={formKey}
        version={courtCase.version}
        submit="Choose court"
        kind="plain"
        label={`Which court is ${docket.court}?`}
        values={{ courtId: docket.courtId ?? "" }}
        {...(isOpen && { cancelHref: `/office/cases/${courtCase.id}#courts` })}
      >
        <HiddenField name="id" value={courtCase.id} />
        <HiddenField name="docketId" value={docket.id} />
        <SelectField
          name="courtId"
          label={isOpen ? `“${docket.court}” is` : `“${docket.court}” may be several courts`}
          blank="Choose the one that is meant"
          options={choice.map(({ id, citation, name }) => ({ value: id, label: `${citation}: ${name}` }))}
          required
        />
      </Form>
    </div>
  )
}
