import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm"
import { messages, persons, reportVersions, reviews } from "#db/schema"
import type { Write } from "#db/store"
import { grantNameOf } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import type { MailKind } from "#lib/mail/mail"
import { queueMail } from "#lib/mail/queue"
import type { Report } from "#lib/report/report"
import { filePart, type ReviewPart } from "#lib/report/review"
import { requirementKindLabels } from "#lib/requirement/requirement"
import { ruleFor } from "#lib/schedule/queries"

type Addressee = { name: string; email: string; personId: number }
const columns = { name: persons.name, email: persons.email, personId: persons.id }

/** Who sent the report, if they can still sign in; else the organization's grantee staff. */
const granteesOf = (tx: Write, report: Report): Addressee[] => {
  const staff = and(eq(persons.organizationId, report.organizationId), isNull(persons.disabledAt))
  const sender = tx
    .select(columns)
    .from(reportVersions)
    .innerJoin(persons, eq(persons.id, reportVersions.submittedBy))
    .where(and(eq(reportVersions.reportId, report.id), isNotNull(reportVersions.submittedAt), staff))
    .orderBy(desc(reportVersions.number))
    .get()
  return sender ? [sender] : tx.select(columns).from(persons).where(staff).orderBy(asc(persons.id)).all()
}

/** Who of the staff had to do with the report last; else all program officers. */
const staffOf = (tx: Write, report: Report): Addressee[] => {
  const active = and(inArray(persons.role, ["administrator", "officer"]), isNull(persons.disabledAt))
  const wrote = tx
    .select(columns)
    .from(messages)
    .innerJoin(persons, eq(persons.id, messages.personId))
    .where(and(eq(messages.reportId, report.id), active))
    .orderBy(desc(messages.id))
    .get()
  const reviewed = tx
    .select(columns)
    .from(reviews)
    .innerJoin(persons, eq(persons.id, reviews.personId))
    .where(and(eq(reviews.reportId, report.id), active))
    .orderBy(desc(reviews.id))
    .get()
  const one = wrote ?? reviewed
  if (one) return [one]
  return tx
    .select(columns)
    .from(persons)
    .where(and(active, eq(persons.role, "officer")))
    .orderBy(asc(persons.id))
    .all()
}

type Said = { kind: MailKind; subject: string; paragraphs: string[]; label: string }

const send = (tx: Write, report: Report, to: Addressee[], path: string, { label, ...said }: Said): void => {
  const { organizationId, grantId, requirementId } = report
  for (const one of to) queueMail(tx, { ...said, to: one, organizationId, grantId, requirementId, button: { label, path } })
}

/** A letter to the grantee about its report; it leads to the report's page in the portal. */
export const writeToGrantee = (tx: Write, report: Report, said: Said): void => send(tx, report, granteesOf(tx, report), `/portal/reports/${report.id}`, said)

/** A letter to the foundation's staff about a report; it leads to its review. */
export const writeToStaff = (tx: Write, report: Report, said: Said): void =>
  send(tx, report, staffOf(tx, report), `/office/reports/${report.id}/conversation`, said)

/** "At “Significant decisions”: which judge?" */
export const partsInWords = (actor: Actor, report: Report, parts: readonly ReviewPart[]): string[] => {
  const questions = report.requirementId === null || parts.length === 0 ? [] : ruleFor(actor, report.requirementId).questions
  return parts.map(({ part, words }) => {
    const label = part === filePart ? "The file" : (questions.find(({ name }) => name === part)?.label ?? part)
    return `At “${label}”: ${words}`
  })
}

/** "The six-month report of Harbor Legal Aid, grant of 2027" */
export const theReport = (actor: Actor, report: Report): string =>
  `the ${requirementKindLabels[report.kind].toLowerCase()} of ${report.organizationName}, grant of ${grantNameOf(actor, report)}`
