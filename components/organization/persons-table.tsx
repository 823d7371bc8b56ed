import { ActionButton } from "#components/ui/action-button"
import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import { formatInstant } from "#lib/kernel/clock"
import { takeAccessAction } from "#lib/person/actions"

type Item = { id: number; version: number; name: string; email: string; disabledAt: string | null; lastSeenAt: string | null; hasPassword: boolean }

const stateOf = ({ disabledAt, hasPassword, lastSeenAt }: Item) => (disabledAt ? "Disabled" : hasPassword || lastSeenAt ? "Can sign in" : "Invited")

type Props = { persons: Item[]; timeZone: string; isAdministrator: boolean; keyFor: () => string }

/** Grantee staff with their access; names and passwords are the administrators', in the settings. */
export const PersonsTable = ({ persons, timeZone, isAdministrator, keyFor }: Props) => (
  <SimpleTable
    caption="People who can sign in"
    captionHidden
    rows={persons}
    rowKey={({ id }) => id}
    empty="Nobody of this organization has signed in yet. Contacts with an address can, by a code."
    columns={[
      { id: "name", header: "Name", wrap: true, cell: ({ id, name }) => (isAdministrator ? <Link href={`/office/settings/people/${id}`}>{name}</Link> : name) },
      { id: "email", header: "Email", cell: ({ email }) => email },
      { id: "state", header: "State", cell: stateOf },
      { id: "seen", header: "Last seen", cell: ({ lastSeenAt }) => (lastSeenAt ? formatInstant(lastSeenAt, timeZone) : "never") },
      {
        id: "access",
        header: "Access",
        cell: ({ id, version, name, disabledAt }) =>
          disabledAt ? null : (
            <ActionButton
              action={takeAccessAction}
              formKey={keyFor()}
              fields={{ id, version }}
              confirm={`${name} is signed out at once and can't sign in any more. They can be invited again.`}
              small
            >
              {`Take away access of ${name}`}
            </ActionButton>
          ),
      },
    ]}
  />
)
