import { and, isNull, sql } from "drizzle-orm"
import { cases } from "#db/schema"
import { db } from "#db/store"
import { visibleTo } from "#lib/case/queries"
import type { Actor } from "#lib/kernel/actor"
import { Refusal } from "#lib/kernel/refusal"

/** "https://grants.example.org/office/cases/12?edit=case", and of the public's pages the slug. */
const address = /(?:^|\/)cases\/([\w-]+)/

const namedCase = (actor: Actor, typed: string): number => {
  const [, at] = address.exec(typed) ?? []
  const isMeant =
    at === undefined ? sql`${cases.title} = ${typed} COLLATE NOCASE` : /^\d+$/.test(at) ? sql`${cases.id} = ${Number(at)}` : sql`${cases.slug} = ${at}`
  const found = db
    .select({ id: cases.id })
    .from(cases)
    .where(and(visibleTo(actor), isNull(cases.deletedAt), isMeant))
    .limit(2)
    .all()
  const [one, another] = found
  if (!one) throw new Refusal("No case has this caption or address. Copy the address of the case's page.", "otherCase")
  if (another) throw new Refusal("Several cases have this caption. Copy the address of the page of the one that is meant.", "otherCase")
  return one.id
}

/** What a grant's form says, with the case that it names in words among those that it ticks. */
export const withNamedCase = <Input extends { caseIds: number[]; otherCase: string | null }>(
  actor: Actor,
  { otherCase, ...input }: Input,
): Omit<Input, "otherCase"> => (otherCase === null ? input : { ...input, caseIds: [...input.caseIds, namedCase(actor, otherCase)] })
