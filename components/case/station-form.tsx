import { Checkbox } from "#components/ui/choice-field"
import { DayField, HiddenField, SelectField, TextArea, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { saveStationAction } from "#lib/case/actions"
import { type Docket, type FullCase, prevailingLabels, prevailings } from "#lib/case/case"
import { choices } from "#lib/case/choices"
import { relationLabels, relations, stationDispositionLabels, stationDispositions, stationRoleLabels, stationRoles } from "#lib/case/station"

const valuesOf = (station: Docket | undefined, place: number) => ({
  court: station?.court ?? "",
  number: station?.number ?? "",
  role: station?.role ?? "",
  relation: station?.relation ?? "",
  place: String(place),
  judge: station?.judge ?? "",
  isEnBanc: station?.isEnBanc ? "yes" : "",
  filedOn: station?.filedOn ?? "",
  decidedOn: station?.decidedOn ?? "",
  disposition: station?.disposition ?? "",
  prevailed: station?.prevailed ?? "",
  citation: station?.citation ?? "",
  words: station?.words ?? "",
  sourceUrl: station?.sourceUrl ?? "",
})

type Props = { courtCase: FullCase; station?: Docket | undefined; formKey: string }

/** A station on the way: a new one, or one to be changed. */
export const StationForm = ({ courtCase, station, formKey }: Props) => {
  const place = station ? courtCase.dockets.findIndex(({ id }) => id === station.id) + 1 : courtCase.dockets.length + 1
  return (
    <Form
      action={saveStationAction}
      formKey={formKey}
      version={courtCase.version}
      values={valuesOf(station, place)}
      submit={station ? "Save court" : "Add court"}
      cancelHref={`/office/cases/${courtCase.id}#courts`}
      label={station ? "Edit court" : "New court"}
    >
      <HiddenField name="id" value={courtCase.id} />
      <HiddenField name="docketId" value={station?.id ?? ""} />
      <TextField name="court" label="Court" required />
      <TextField name="number" label="Docket number" width="medium" hint="As the court writes it." />
      <SelectField name="role" label="Part in the case" blank="Not recorded" options={choices(stationRoles, stationRoleLabels)} />
      <SelectField
        name="relation"
        label="How it stands to this case"
        blank="The case itself"
        options={choices(relations, relationLabels)}
        hint="Consolidated and related files run beside the case."
      />
      <TextField name="place" label="Place in the order" inputMode="numeric" width="short" required />
      <TextField name="judge" label="Judge or panel" width="medium" />
      <Checkbox name="isEnBanc" label="Heard en banc" />
      <DayField name="filedOn" label="Filed" />
      <DayField name="decidedOn" label="Decided" />
      <SelectField name="disposition" label="What the court did" blank="Not recorded" options={choices(stationDispositions, stationDispositionLabels)} />
      <SelectField name="prevailed" label="Who prevailed here" blank="Not recorded" options={choices(prevailings, prevailingLabels)} />
      <TextArea name="words" label="What it decided, in plain words" rows={3} />
      <TextField name="citation" label="Citation" hint="Such as 733 F.3d 662 (7th Cir. 2013) (en banc)." />
      <TextField name="sourceUrl" label="Address of the decision" type="url" />
    </Form>
  )
}
