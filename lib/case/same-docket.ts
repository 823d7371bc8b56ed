import { and, eq, inArray, isNull, ne, or } from "drizzle-orm"
import { unwrittenMemory } from "#db/remember"
import { cases, dockets, organizations } from "#db/schema"
import { db, type Read } from "#db/store"
import type { Docket } from "#lib/case/case"
import { visibleTo } from "#lib/case/queries"
import type { KnownDocket } from "#lib/court/known-docket"
import type { LineReading } from "#lib/court/read-line"
import { coresLike, sameDocket } from "#lib/court/same-docket"
import type { Actor } from "#lib/kernel/actor"

type Asked = { court: string; number: string | null; courtId: string | null; core: string | null; office: string | null }

const written = ({ court, number }: Pick<Asked, "court" | "number">) => `${court} ${number ?? ""}`.toLowerCase().replace(/\s+/g, " ").trim()

const verdictOf = (one: Asked, other: Asked): "same" | "offered" | "different" => {
  const verdict = sameDocket(one, other)
  // Word for word the same is the same, also where nothing could be read.
  if (verdict === "same" || one.number === null) return verdict
  return written(one) === written(other) ? "same" : verdict
}

const readKnown = (actor: Actor, asked: Asked, number: string, exceptCaseId: number | null, from: Read): KnownDocket[] => {
  const cores = asked.core === null ? [] : coresLike(asked.core)
  const byCore = and(inArray(dockets.core, cores), asked.courtId === null ? undefined : or(eq(dockets.courtId, asked.courtId), isNull(dockets.courtId)))
  const rows = from
    .select({
      caseId: dockets.caseId,
      caseTitle: cases.title,
      organizationName: organizations.name,
      court: dockets.court,
      number: dockets.number,
      courtId: dockets.courtId,
      core: dockets.core,
      office: dockets.office,
    })
    .from(dockets)
    .innerJoin(cases, eq(cases.id, dockets.caseId))
    .innerJoin(organizations, eq(organizations.id, cases.organizationId))
    .where(
      and(
        visibleTo(actor),
        isNull(cases.deletedAt),
        exceptCaseId === null ? undefined : ne(dockets.caseId, exceptCaseId),
        or(cores.length > 0 ? byCore : undefined, eq(dockets.number, number)),
      ),
    )
    .limit(50)
    .all()
  return rows
    .flatMap(({ courtId, core, office, ...row }) => {
      const verdict = verdictOf(asked, { ...row, courtId, core, office })
      return verdict === "different" ? [] : [{ verdict, ...row }]
    })
    .sort((one, other) => Number(one.verdict === "offered") - Number(other.verdict === "offered"))
}

const recall = unwrittenMemory(500)

/** Dockets of other cases, as far as the actor sees them, that are this one or may be; certain ones first. */
export const knownDockets = (actor: Actor, asked: Asked, exceptCaseId: number | null, from: Read = db): KnownDocket[] => {
  // "Pending" is what many dockets are called, and no number.
  if (asked.number === null || !/\d/.test(asked.number)) return []
  const key = [actor.role, actor.personId, actor.organizationId, asked.court, asked.number, asked.courtId, asked.core, asked.office, exceptCaseId]
  return recall(JSON.stringify(key), () => readKnown(actor, asked, asked.number ?? "", exceptCaseId, from))
}

/** Of all dockets of a case. */
export const knownDocketsOf = (actor: Actor, courtCase: { id: number; dockets: readonly Asked[] }, from: Read = db): KnownDocket[] =>
  courtCase.dockets.flatMap((docket) => knownDockets(actor, docket, courtCase.id, from))

/** Of the numbers in a pasted line. */
export const knownInLine = (actor: Actor, { court, courtText, numbers }: LineReading): KnownDocket[] =>
  numbers.flatMap(({ raw, core, office }) =>
    knownDockets(actor, { court: court?.citation ?? courtText ?? "", number: raw, courtId: court?.id ?? null, core, office }, null),
  )

type Stationed = Asked & Pick<Docket, "id" | "role">

/** What stands in one case twice, for certain or perhaps. What was sent back goes on under its number on purpose, and is left out once it says so. */
export const twiceIn = (stations: readonly Stationed[]): { verdict: "same" | "offered"; one: Stationed; other: Stationed }[] => {
  const numbered = stations.filter(({ number, role }) => /\d/.test(number ?? "") && role !== "remand")
  return numbered.flatMap((one, index) =>
    numbered.slice(index + 1).flatMap((other) => {
      const verdict = verdictOf(one, other)
      return verdict === "different" ? [] : [{ verdict, one, other }]
    }),
  )
}
