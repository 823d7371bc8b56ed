import { eq } from "drizzle-orm"
import { type About, perform } from "#db/perform"
import { cases } from "#db/schema"
import type { Read, Write } from "#db/store"
import { insertCase } from "#lib/case/commands"
import type { ListedCase, ListedDocket } from "#lib/case/import-row"
import type { NewCase } from "#lib/case/input"
import { may } from "#lib/case/policy"
import { casesOfOrganization } from "#lib/case/queries"
import { knownDockets } from "#lib/case/same-docket"
import { courtNotRecorded } from "#lib/court/docket"
import type { KnownDocket } from "#lib/court/known-docket"
import type { Actor } from "#lib/kernel/actor"
import { Refusal } from "#lib/kernel/refusal"
import { getOrganization } from "#lib/organization/queries"

/** What became of a row: a case, new or one that was there; and cases whose docket may be the same, for a person to look at. */
export type ImportedRow = { row: number; caseId: number; isNew: boolean; perhaps: KnownDocket[] }

const newCaseOf = (organizationId: number, { caption, dockets, stage, status, summary, statusWords }: ListedCase): NewCase => ({
  organizationId,
  caption,
  name: null,
  earlierCaptions: [],
  dockets: dockets.map(({ court, raw }) => ({ court: court || courtNotRecorded, number: raw })),
  stage,
  stageOn: null,
  granteeSide: null,
  disposition: status.disposition,
  prevailed: status.prevailed,
  settlementForm: status.settlementForm,
  mootBecause: status.mootBecause,
  reliefs: [],
  issueAreaIds: [],
  description: [summary, statusWords && `Status in the list: ${statusWords}`].filter(Boolean).join("\n\n") || null,
})

const sameWords = (one: string | null, other: string | null) =>
  one?.toLowerCase().replace(/\W+/g, " ").trim() === other?.toLowerCase().replace(/\W+/g, " ").trim()

type Placed = Pick<ListedDocket, "court" | "courtId">
const sameCourt = (one: Placed, other: Placed) =>
  one.courtId === null || other.courtId === null ? sameWords(one.court || courtNotRecorded, other.court) : one.courtId === other.courtId

/** The case that a row already is: by a docket; one without any number by its caption and courts, among the organization's own. */
const knownCase = (actor: Actor, organizationId: number, listed: ListedCase, tx: Read): { caseId: number | null; perhaps: KnownDocket[] } => {
  const found = listed.dockets.flatMap((docket) => knownDockets(actor, { ...docket, court: docket.court || courtNotRecorded, number: docket.raw }, null, tx))
  const same = found.find(({ verdict }) => verdict === "same")
  if (same) return { caseId: same.caseId, perhaps: [] }
  if (listed.dockets.some(({ raw }) => raw !== null && /\d/.test(raw))) return { caseId: null, perhaps: found }
  const namesake = casesOfOrganization(actor, organizationId).find(
    ({ caption, name, earlierCaptions, dockets }) =>
      [caption, name, ...earlierCaptions].some((each) => sameWords(each, listed.caption)) &&
      (listed.dockets.length === 0 ? dockets.length === 0 : listed.dockets.every((docket) => dockets.some((kept) => sameCourt(docket, kept)))),
  )
  return { caseId: namesake?.id ?? null, perhaps: [] }
}

const importRow = (actor: Actor, organizationId: number, listed: ListedCase, tx: Write): { imported: ImportedRow; about: About[] } => {
  const { caseId, perhaps } = knownCase(actor, organizationId, listed, tx)
  if (caseId !== null) return { imported: { row: listed.row, caseId, isNew: false, perhaps }, about: [] }
  const { value, about } = insertCase(actor, tx, newCaseOf(organizationId, listed), null)
  if (listed.filed) tx.update(cases).set({ filedOn: listed.filed }).where(eq(cases.id, value.id)).run()
  return { imported: { row: listed.row, caseId: value.id, isNew: true, perhaps }, about: [about] }
}

/** A whole list in one act: every row, or, where one is refused or fails, none. What is there already is left as it is. By the system only. */
export const importCases = (actor: Actor, { organizationId, rows }: { organizationId: number; rows: readonly ListedCase[] }): ImportedRow[] =>
  perform(
    actor,
    may.import,
    () => getOrganization(actor, organizationId),
    (tx, organization) => {
      const refused = rows.find(({ isRefused }) => isRefused)
      if (refused) throw new Refusal(`Line ${refused.row}: ${refused.problems.join(" ")}`)
      const done = rows.map((listed) => importRow(actor, organizationId, listed, tx))
      const added = done.filter(({ imported }) => imported.isNew).length
      const list: About = {
        noun: "organization",
        id: organization.id,
        organizationId,
        summary: `A list of cases: ${added} new, ${done.length - added} known before`,
      }
      return { value: done.map(({ imported }) => imported), about: [list, ...done.flatMap(({ about }) => about)] }
    },
  )
