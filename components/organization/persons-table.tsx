import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import { formatInstant } from "#lib/kernel/clock"

type Item = { id: number; name: string; email: string; disabledAt: string | null; lastSeenAt: string | null; hasPassword: boolean }

const stateOf = ({ disabledAt, hasPassword }: Item) => (disabledAt ? "Disabled" : hasPassword ? "Can sign in" : "Invited")

/** Grantee staff with their access; administrators change it in the settings. */
export const PersonsTable = ({ persons, timeZone, isAdministrator }: { persons: Item[]; timeZone: string; isAdministrator: boolean }) => (
  <SimpleTable
    caption="People who can sign in"
    captionHidden
    rows={persons}
    rowKey={({ id }) => id}
    empty="Nobody of this organization can sign in. An administrator invites them in the settings."
    columns={[
      { id: "name", header: "Name", wrap: true, cell: ({ id, name }) => (isAdministrator ? <Link href={`/office/settings/people/${id}`}>{name}</Link> : name) },
      { id: "email", header: "Email", cell: ({ email }) => email },
      { id: "state", header: "State", cell: stateOf },
      { id: "seen", header: "Last seen", cell: ({ lastSeenAt }) => (lastSeenAt ? formatInstant(lastSeenAt, timeZone) : "never") },
    ]}
  />
)
