import { and, eq, isNull } from "drizzle-orm"
import { among, keptQuery } from "#db/kept-query"
import { cases, caseUpdates } from "#db/schema"
import { db } from "#db/store"
import { type Actor, isStaff } from "#lib/kernel/actor"
import type { Day } from "#lib/kernel/day"
import { whoCalls } from "#lib/note/call"
import { today } from "#lib/setting/queries"

export type ToldBy = { noteId: number; caseId: number; title: string }

const toldRows = keptQuery(() =>
  db
    .select({ noteId: caseUpdates.noteId, caseId: cases.id, title: cases.title })
    .from(caseUpdates)
    .innerJoin(cases, eq(cases.id, caseUpdates.caseId))
    .where(and(among(caseUpdates.noteId, "notes"), isNull(caseUpdates.deletedAt))),
)

/** The cases of which a note or a call became news, by note; the staff's. */
export const casesToldBy = (actor: Actor, noteIds: readonly number[]): ToldBy[] =>
  isStaff(actor) ? toldRows({ notes: noteIds }).flatMap(({ noteId, ...told }) => (noteId === null ? [] : [{ noteId, ...told }])) : []

/** For the notes of a record: who a new call is most likely with, today's day, and the cases of which the calls became news. */
export const callOf = (actor: Actor, organizationId: number, notes: readonly { id: number }[]): { told: ToldBy[]; who: string; today: Day } => ({
  told: casesToldBy(
    actor,
    notes.map(({ id }) => id),
  ),
  who: whoCalls(actor, organizationId),
  today: today(),
})
