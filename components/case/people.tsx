import type { ReactNode } from "react"
import { Facts } from "#components/ui/facts"
import { type Participant, participantRoleLabels, participantRoles } from "#lib/case/participant"

const groups = participantRoles.map((role) => ({ role, label: participantRoleLabels[role] }))

/** Parties, counsel and co-funders by what they are; `actsOf` for those who may change them. */
export const People = ({ people, children }: { people: readonly Participant[]; children?: (participant: Participant) => ReactNode }) =>
  people.length === 0 ? (
    <p className="text-muted">Not recorded.</p>
  ) : (
    <Facts
      items={groups
        .map(({ role, label }) => ({ label, found: people.filter((one) => one.role === role) }))
        .filter(({ found }) => found.length > 0)
        .map(({ label, found }) => ({
          label,
          value: (
            <ul>
              {found.map((one) => (
                <li key={one.id}>
                  {one.name}
                  {one.detail ? <span className="text-muted">, {one.detail}</span> : null}
                  {children?.(one)}
                </li>
              ))}
            </ul>
          ),
        }))}
    />
  )
