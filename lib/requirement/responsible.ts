import { sql } from "drizzle-orm"
import { inIds, inParts } from "#db/in-parts"
import { unwrittenMemory } from "#db/remember"
import { db, type Read } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { findRequirement } from "#lib/requirement/queries"
import type { Requirement } from "#lib/requirement/requirement"

/** Someone who is written to about a requirement: a person who can sign in, or a contact who becomes one with the first code. */
export type Responsible = { name: string; email: string; personId: number | null; contactId: number | null }

type Row = Responsible & { requirementId: number; rank: number }

const recall = unwrittenMemory(200)

const rowsFor = (ids: readonly number[], from: Read): Row[] => recall(ids.join(), () => askFor(ids, from))

const askFor = (ids: readonly number[], from: Read): Row[] =>
  from.all<Row>(sql`
    SELECT r.id AS requirementId, p.name, p.email, p.id AS personId, NULL AS contactId, CASE WHEN p.id = r.responsible_person_id THEN 0 ELSE 1 END AS rank
      FROM requirements r JOIN grants g ON g.id = r.grant_id JOIN persons p ON p.organization_id = g.organization_id AND p.disabled_at IS NULL
      WHERE r.id IN ${inIds(ids)}
    UNION ALL
    SELECT r.id, c.name, c.email, NULL, c.id, CASE WHEN c.id = r.responsible_contact_id THEN 0 ELSE 2 END
      FROM requirements r JOIN grants g ON g.id = r.grant_id
      JOIN contacts c ON c.organization_id = g.organization_id AND c.deleted_at IS NULL AND c.email IS NOT NULL
      WHERE r.id IN ${inIds(ids)}
      AND NOT EXISTS (SELECT 1 FROM persons other WHERE other.email = c.email COLLATE NOCASE AND other.disabled_at IS NOT NULL)
    ORDER BY rank, personId, contactId`)

/** Nobody twice. */
const onceEach = (rows: readonly Row[]): Responsible[] =>
  [...Map.groupBy(rows, ({ email }) => email.toLowerCase()).values()].flatMap(([first]) => {
    if (!first) return []
    const { rank: _, requirementId: __, ...recipient } = first
    return [recipient]
  })

/** As `recipientsFor`, at once for many that the actor has read. One that nobody can be written to about is not in the map. */
export const recipientsForAll = (all: readonly Pick<Requirement, "id">[], from: Read = db): Map<number, Responsible[]> =>
  new Map(
    inParts(all.map(({ id }) => id))
      .flatMap((ids) => [...Map.groupBy(rowsFor(ids, from), ({ requirementId }) => requirementId)])
      .map(([id, rows]) => [id, onceEach(rows)]),
  )

/**
 * Who is written to about a requirement, the one it is for first: whoever was named for it, else people of the organization who can sign in,
 * who came first before the others; then its contacts with an address. Nobody twice. Empty for who does not see the requirement.
 */
export const recipientsFor = (actor: Actor, requirementId: number, from: Read = db): Responsible[] =>
  findRequirement(actor, requirementId) ? onceEach(rowsFor([requirementId], from)) : []

/** Whom a requirement is for: the first of its recipients. */
export const responsibleFor = (actor: Actor, requirementId: number, from: Read = db): Responsible | undefined => recipientsFor(actor, requirementId, from)[0]

export type Choice = { value: string; label: string }

const choiceOf = ({ personId, contactId }: Responsible) => (personId === null ? `contact-${contactId}` : `person-${personId}`)

/** Whom a requirement can be for and whom its link can be sent to, as a form offers them; `chosen` is empty when nobody was named. */
export const choicesFor = (actor: Actor, requirementId: number): { choices: Choice[]; chosen: string } => {
  const recipients = recipientsFor(actor, requirementId)
  const [first] = recipients
  const isNamed = findRequirement(actor, requirementId)?.forName === first?.name
  return {
    choices: recipients.map((each) => ({ value: choiceOf(each), label: `${each.name} (${each.email})` })),
    chosen: first && isNamed ? choiceOf(first) : "",
  }
}
