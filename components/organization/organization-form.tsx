import { HiddenField, SelectField, TextArea, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { addOrganizationAction, editOrganizationAction } from "#lib/organization/actions"
import { type Organization, organizationForm, standingLabels, standings } from "#lib/organization/organization"

const standingOptions = standings.map((value) => ({ value, label: standingLabels[value] }))

const Fields = () => (
  <>
    <TextField name="name" label="Name" required maxLength={200} />
    <TextArea name="aliases" label="Other spellings" hint="One on each line. The organization is found under them." rows={3} />
    <TextField name="parentName" label="Parent or fiscal sponsor" maxLength={200} />
    <TextField name="ein" label="EIN" hint="Nine digits, like 12-3456789." width="short" />
    <SelectField name="standing" label="Standing" options={standingOptions} blank="Not recorded" />
    <TextArea name="address" label="Address" rows={3} maxLength={500} />
    <TextField name="state" label="State" hint="Two letters, like IL." width="short" />
    <TextField name="website" label="Website" type="url" hint="With https://." />
    <TextArea
      name="description"
      label="Description"
      hint="Shown on the public page, once it is public. An empty line begins a new paragraph."
      rows={8}
      maxLength={10_000}
    />
  </>
)

export const NewOrganizationForm = ({ formKey }: { formKey: string }) => (
  <Form action={addOrganizationAction} formKey={formKey} submit="Add organization" cancelHref="/office/grantees">
    <Fields />
  </Form>
)

export const OrganizationForm = ({ organization, formKey }: { organization: Organization; formKey: string }) => (
  <Form
    action={editOrganizationAction}
    formKey={formKey}
    version={organization.version}
    values={organizationForm(organization)}
    submit="Save organization"
    cancelHref={`/office/grantees/${organization.id}`}
  >
    <HiddenField name="id" value={organization.id} />
    <Fields />
  </Form>
)
