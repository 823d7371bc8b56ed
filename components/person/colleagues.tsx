import { ActionButton } from "#components/ui/action-button"
import { Checkbox } from "#components/ui/choice-field"
import { HiddenField, SelectField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { SimpleTable } from "#components/ui/simple-table"
import { inviteColleagueAction, leaveOrganizationAction, takeAccessAction, takeContactAccessAction } from "#lib/person/actions"
import type { NamedContact } from "#lib/person/named"
import { handOverAction } from "#lib/requirement/actions"

export type Colleague = { id: number; version: number; name: string; email: string; seen: string | null; isSelf: boolean }

type Row = Colleague & { isContact: boolean }

const TakeAccess = ({ id, version, name, isContact, formKey }: Row & { formKey: string }) =>
  isContact ? (
    <ActionButton
      action={takeContactAccessAction}
      formKey={formKey}
      fields={{ id }}
      confirm={`${name} can't sign in any more; the foundation may still call or write to them. You can invite them again.`}
      small
    >
      Take away access<span className="sr-only"> of {name}</span>
    </ActionButton>
  ) : (
    <ActionButton
      action={takeAccessAction}
      formKey={formKey}
      fields={{ id, version }}
      confirm={`${name} is signed out at once and can't sign in any more. What they sent stays. You can invite them again.`}
      small
    >
      Take away access<span className="sr-only"> of {name}</span>
    </ActionButton>
  )

type Table = { colleagues: Colleague[]; contacts: NamedContact[]; keyFor: () => string }

/** Contacts with an address stand here too: a code lets them in. */
export const ColleaguesTable = ({ colleagues, contacts, keyFor }: Table) => (
  <SimpleTable
    caption="People of your organization"
    captionHidden
    stacked
    rows={[
      ...colleagues.map((each): Row => ({ ...each, isContact: false })),
      ...contacts.map(({ id, name, email }): Row => ({ id, name, email, version: 0, seen: "Contact, has not signed in yet", isSelf: false, isContact: true })),
    ]}
    rowKey={({ id, isContact }) => `${isContact ? "contact" : "person"}-${id}`}
    columns={[
      { id: "name", header: "Name", wrap: true, cell: ({ name, isSelf }) => (isSelf ? `${name} (you)` : name) },
      { id: "email", header: "Email", cell: ({ email }) => email },
      { id: "seen", header: "Last seen", cell: ({ seen }) => seen ?? "Invited, not yet signed in" },
      {
        id: "access",
        header: "Access",
        cell: (row) => (row.isSelf ? null : <TakeAccess {...row} formKey={keyFor()} />),
      },
    ]}
  />
)

export const InviteColleagueForm = ({ organizationId, formKey }: { organizationId: number; formKey: string }) => (
  <Form action={inviteColleagueAction} formKey={formKey} submit="Invite" done="Invited. A letter is on its way." clearOnDone label="Invite a colleague">
    <HiddenField name="organizationId" value={organizationId} />
    <TextField name="name" label="Name" maxLength={120} required />
    <TextField name="email" label="Email" type="email" required />
  </Form>
)

/** Only where there is somebody to hand over to. */
export const HandOverForm = ({ colleagues, formKey }: { colleagues: Colleague[]; formKey: string }) => (
  <Form action={handOverAction} formKey={formKey} submit="Hand over" kind="plain" label="Hand over">
    <SelectField
      name="to"
      label="Who takes over from you"
      options={colleagues.filter(({ isSelf }) => !isSelf).map(({ id, name }) => ({ value: String(id), label: name }))}
      blank="Choose"
      required
    />
    <Checkbox name="leaves" label="End my access with it" />
  </Form>
)

export const LeaveButton = ({ isLast, foundation, formKey }: { isLast: boolean; foundation: string; formKey: string }) => (
  <ActionButton
    action={leaveOrganizationAction}
    formKey={formKey}
    kind="danger"
    confirm={
      isLast
        ? `You are the last one who can sign in. When you leave, nobody of your organization sees what is due or can send a report, until ${foundation} invites somebody. It is told that nobody is left. Invite a colleague first, if you can.`
        : "You are signed out at once and can't sign in any more, until a colleague invites you again. Drafts and reports stay with the organization."
    }
  >
    Leave the organization
  </ActionButton>
)
