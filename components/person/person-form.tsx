import { HiddenField, SelectField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { personRoles, roleLabels } from "#lib/kernel/actor"
import { changeRoleAction, editPersonAction } from "#lib/person/actions"
import type { Person } from "#lib/person/person"

export type Choice = { value: string; label: string }

/** Role, and the organization that grantee staff work for. */
export const PlaceFields = ({ organizations }: { organizations: Choice[] }) => (
  <>
    <SelectField name="role" label="Role" options={personRoles.map((role) => ({ value: role, label: roleLabels[role] }))} required />
    <SelectField
      name="organizationId"
      label="Organization"
      hint="For grantee staff only: the one whose reports they send."
      options={organizations}
      blank="None"
    />
  </>
)

const confirm = { name: "confirmPassword", type: "password", autoComplete: "current-password" } as const

export const PersonForm = ({ person, formKey }: { person: Person; formKey: string }) => (
  <Form action={editPersonAction} formKey={formKey} version={person.version} values={{ name: person.name, email: person.email }} submit="Save person">
    <HiddenField name="id" value={String(person.id)} />
    <TextField name="name" label="Name" required />
    <TextField name="email" label="Email" type="email" required />
    <TextField {...confirm} label="Your own password, where the email changes" required="sometimes" />
  </Form>
)

export const RoleForm = ({ person, organizations, formKey }: { person: Person; organizations: Choice[]; formKey: string }) => (
  <Form
    action={changeRoleAction}
    formKey={formKey}
    version={person.version}
    values={{ role: person.role, organizationId: String(person.organizationId ?? "") }}
    submit="Change role"
  >
    <HiddenField name="id" value={String(person.id)} />
    <PlaceFields organizations={organizations} />
    <TextField {...confirm} label="Your own password" hint="A change of role needs it. The person is signed out everywhere." required />
  </Form>
)
