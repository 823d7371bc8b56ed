import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import { Status } from "#components/ui/status"
import { type PersonRole, roleLabels } from "#lib/kernel/actor"
import { type PersonStanding, personStandingLabels } from "#lib/person/person"

export type PersonItem = {
  id: number
  name: string
  email: string
  role: PersonRole
  organization: string | null
  standing: PersonStanding
  seen: string | null
}

export const PeopleTable = ({ people }: { people: PersonItem[] }) => (
  <SimpleTable
    caption="People"
    captionHidden
    stacked
    rows={people}
    rowKey={(person) => person.id}
    empty="Nobody can sign in yet."
    columns={[
      { id: "name", header: "Name", cell: (person) => <Link href={`/office/settings/people/${person.id}`}>{person.name}</Link>, wrap: true },
      { id: "email", header: "Email", cell: (person) => <span className="wrap-anywhere">{person.email}</span> },
      { id: "role", header: "Role", cell: (person) => roleLabels[person.role] },
      { id: "organization", header: "Organization", cell: (person) => person.organization, wrap: true },
      {
        id: "standing",
        header: "State",
        cell: (person) => <Status tone={person.standing === "invited" ? "attention" : "plain"}>{personStandingLabels[person.standing]}</Status>,
      },
      { id: "seen", header: "Last seen", cell: (person) => person.seen ?? "never", wrap: true },
    ]}
  />
)
