import { ActionButton } from "#components/ui/action-button"
import { Checkbox } from "#components/ui/choice-field"
import { HiddenField, SelectField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { SimpleTable } from "#components/ui/simple-table"
import { inviteColleagueAction, leaveOrganizationAction, takeAccessAction } from "#lib/person/actions"
import { handOverAction } from "#lib/requirement/actions"

export type Colleague = { id: number; version: number; name: string; email: string; seen: string | null; isSelf: boolean }

export const ColleaguesTable = ({ colleagues, keyFor }: { colleagues: Colleague[]; keyFor: () => string }) => (
  <SimpleTable
    caption="People of your organization"
    captionHidden
    rows={colleagues}
    rowKey={({ id }) => id}
    columns={[
      { id: "name", header: "Name", wrap: true, cell: ({ name, isSelf }) => (isSelf ? `${name} (you)` : name) },
      { id: "email", header: "Email", cell: ({ email }) => email },
      { id: "seen", header: "Last seen", cell: ({ seen }) => seen ?? "Invited, not yet signed in" },
      {
        id: "access",
        header: "Access",
        cell: ({ id, version, name, isSelf }) =>
          isSelf ? null : (
            <ActionButton
              action={takeAccessAction}
              formKey={keyFor()}
              fields={{ id, version }}
              confirm={`${name} is signed out at once and can't sign in any more. What they sent stays. You can invite them again.`}
              small
            >
              {`Take away access of ${name}`}
            </ActionButton>
          ),
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
        ? `You are the last one who can sign in. When you leave, nobody of your organization sees what is due or can send a report, until ${foundation} invites somebody. Invite a colleague first, if you can.`
        : "You are signed out at once and can't sign in any more, until a colleague invites you again. Drafts and reports stay with the organization."
    }
  >
    Leave the organization
  </ActionButton>
)
