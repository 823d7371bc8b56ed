import { and, desc, eq, isNotNull, sql } from "drizzle-orm"
import { among, given, keptQuery } from "#db/kept-query"
import { grants, reports, reportVersions } from "#db/schema"
import { db } from "#db/store"
import { dayOf } from "#lib/kernel/clock"
import { formatDay } from "#lib/kernel/day"
import { followedBy, unchanged } from "#lib/report/meanwhile"
import { answersIn, type Said } from "#lib/report/said"
import { type Requirement, type RequirementKind, requirementKindLabels } from "#lib/requirement/requirement"
import { getSetting } from "#lib/setting/queries"

export type LastTime = { said: Said; kind: RequirementKind /** "six-month report, sent April 15, 2027" */; words: string }

/** Reports ask the same every six months; a description is asked for with each grant. What a timesheet says is its own. */
const family = (kind: RequirementKind): RequirementKind[] => {
  switch (kind) {
    case "six_month_report":
    case "year_end_report":
      return ["six_month_report", "year_end_report"]
    case "description":
      return ["description"]
    case "timesheet":
    case "call":
      return []
  }
}

type Asked = Pick<Requirement, "id" | "kind" | "grantId" | "organizationId">

const lastSent = keptQuery(() =>
  db
    .select({ version: reportVersions, kind: reports.kind })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .innerJoin(grants, eq(grants.id, reports.grantId))
    .where(
      and(
        eq(grants.organizationId, given("organization")),
        among(reports.kind, "kinds"),
        isNotNull(reportVersions.submittedAt),
        sql`${reportVersions.submittedAt} < ${given("before")}`,
        sql`${reports.status} <> 'withdrawn' AND ${reports.deletedAt} IS NULL AND ${reports.requirementId} <> ${given("id")}`,
      ),
    )
    .orderBy(desc(sql`${reports.grantId} = ${given("grant")}`), desc(reportVersions.submittedAt), desc(reportVersions.id))
    .limit(1),
)

/**
 * What the organization sent last of the same kind, of the same grant first; undefined when it never did. The requirement was shown to its reader already.
 * @param before only what was sent before this moment
 */
export const readLastTime = ({ id, kind, grantId, organizationId }: Asked, before = "9999"): LastTime | undefined => {
  const [last] = lastSent({ id, kinds: family(kind), grant: grantId, organization: organizationId, before })
  if (!last?.version.submittedAt) return undefined
  const sent = formatDay(dayOf(last.version.submittedAt, getSetting().timeZone))
  return {
    said: { ...answersIn(last.version), ...last.version.more },
    kind: last.kind,
    words: `${requirementKindLabels[last.kind].toLowerCase()}, sent ${sent}`,
  }
}

/** What the button at a question writes: whom to call as it was, anything else as a sentence that says that nothing changed. */
const sameAs = (name: string, { said, words }: Pick<LastTime, "said" | "words">): string =>
  name === "attorneys" ? (said[name] ?? "") : `No change since our ${words}.`

/** The answers after a button of one question was pressed without script: "same" says that nothing changed, "again" starts from the words of the last time. */
export const withLastTime = (requirement: Requirement, answers: Said, { same, again }: { same: string; again: string }): Said => {
  const name = same || again
  const last = name in answers ? readLastTime(requirement) : undefined
  if (!last) return answers
  const [typed = "", said = ""] = [answers[name], last.said[name]]
  return { ...answers, [name]: same ? unchanged(typed, { said, same: sameAs(name, last) }) : followedBy(typed, said) }
}

/** For each question that was asked the last time too: what was said, and what its button writes. */
export const lastByQuestion = (
  questions: readonly { name: string }[],
  last: LastTime | undefined,
): Record<string, { words: string; said: string; same: string }> =>
  Object.fromEntries(
    questions.flatMap(({ name }) => {
      const said = last?.said[name] ?? ""
      return last && said.trim() ? [[name, { words: last.words, said, same: sameAs(name, last) }]] : []
    }),
  )
