import { type Actor, isStaff } from "#lib/kernel/actor"
import { type Audience, readableAudiences } from "#lib/kernel/audience"

/** The parts of a case that may be told to some and not to others. What stands outside of them follows the case itself. */
export const caseParts = ["stake", "cause", "order", "change", "money", "assessment", "strategy"] as const
export type CasePart = (typeof caseParts)[number]
export const casePartLabels: Record<CasePart, string> = {
  stake: "What is at stake",
  cause: "Cause",
  order: "The order and how long it lasts",
  change: "What changed beyond the court",
  money: "Fee award",
  assessment: "The foundation's assessment",
  strategy: "Strategy and work product",
}

/** Work product is privileged and the foundation's own view its own, unless somebody says otherwise. */
export const usualAudience: Record<CasePart, Audience> = {
  stake: "public",
  cause: "public",
  order: "public",
  change: "public",
  money: "staff",
  assessment: "staff",
  strategy: "privileged",
}

/** The columns of a case that each part holds. */
export const partColumns = {
  stake: ["stake"],
  cause: ["cause"],
  order: ["orderWords", "orderUntilOn"],
  change: ["changedLaw", "changedPolicy", "changedPractice"],
  money: ["feeAwardCents", "feeAwardOn"],
  assessment: ["assessment"],
  strategy: ["strategy"],
} as const satisfies Record<CasePart, readonly string[]>

export type PartAudiences = Record<CasePart, Audience>

/** Whether the actor reads what an audience reads of a case. Grantee staff whose grant pays for another organization's case read what is public. */
export const reads = (actor: Actor, audience: Audience, organizationId: number): boolean => {
  if (isStaff(actor)) return true
  if (actor.role === "grantee" && actor.organizationId !== organizationId) return audience === "public"
  return readableAudiences[actor.role].includes(audience)
}

type Sealable = { organizationId: number } & Partial<Record<(typeof partColumns)[CasePart][number], unknown>>

/** The case with nothing in the parts that are not for this reader. */
export const sealed = <Row extends Sealable>(actor: Actor, row: Row, audiences: PartAudiences): Row => {
  const closed = caseParts.filter((part) => !reads(actor, audiences[part], row.organizationId)).flatMap((part) => partColumns[part] as readonly string[])
  return closed.length === 0 ? row : { ...row, ...Object.fromEntries(closed.map((column) => [column, null])) }
}

/** The columns whose words are privileged in this case. */
export const privilegedColumns = (audiences: PartAudiences): readonly string[] =>
  caseParts.filter((part) => audiences[part] === "privileged").flatMap((part) => partColumns[part] as readonly string[])

/** Without what is privileged, for paper that is handed on. */
export const withoutPrivileged = <Row extends Sealable & { audiences: PartAudiences; participants: { audience: Audience }[]; dates: { audience: Audience }[] }>(
  row: Row,
): Row => {
  const closed = privilegedColumns(row.audiences)
  const isOpen = ({ audience }: { audience: Audience }) => audience !== "privileged"
  return {
    ...row,
    ...Object.fromEntries(closed.map((column) => [column, null])),
    participants: row.participants.filter(isOpen),
    dates: row.dates.filter(isOpen),
  }
}

/** The history says of what is privileged only that it is. */
export const unlessPrivileged = (audience: Audience, words: string, instead: string): string => (audience === "privileged" ? `${instead} (privileged)` : words)
