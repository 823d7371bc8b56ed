import { and, eq, isNull } from "drizzle-orm"
import { persons } from "#db/schema"
import type { Write } from "#db/store"
import { grantNameOf } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import { formatInstant, type Instant } from "#lib/kernel/clock"
import { queueMail } from "#lib/mail/queue"
import { called } from "#lib/report/report"
import { type Requirement, requirementKindLabels } from "#lib/requirement/requirement"
import { getSetting } from "#lib/setting/queries"

type Sent = { reportId: number; receipt: string; submittedAt: Instant; number: number; isFiledByStaff: boolean }

const personOf = (tx: Write, actor: Actor) =>
  tx
    .select({ name: persons.name, email: persons.email, personId: persons.id })
    .from(persons)
    .where(eq(persons.id, actor.personId ?? 0))
    .get()

const officersOf = (tx: Write) =>
  tx
    .select({ name: persons.name, email: persons.email, personId: persons.id })
    .from(persons)
    .where(and(eq(persons.role, "officer"), isNull(persons.disabledAt)))
    .all()

/** The receipt by mail to whoever submitted, and the notice to the program officers; both stand or fall with the act. What staff files for a grantee needs neither. */
export const sendReceipt = (tx: Write, actor: Actor, requirement: Requirement, { reportId, receipt, submittedAt, number, isFiledByStaff }: Sent): void => {
  if (isFiledByStaff) return
  const { organizationId, grantId, id: requirementId, organizationName, kind } = requirement
  const { name: foundation, timeZone } = getSetting()
  const about = { organizationId, grantId, requirementId }
  const what = `${called(requirement)}, grant of ${grantNameOf(actor, requirement)}`
  const sender = personOf(tx, actor)
  if (sender)
    queueMail(tx, {
      ...about,
      kind: "receipt",
      to: sender,
      subject: `Received: ${requirementKindLabels[kind].toLowerCase()}, receipt ${receipt}`,
      paragraphs: [
        `${foundation} has received: ${what}.`,
        `Receipt number: ${receipt}. Submitted ${formatInstant(submittedAt, timeZone)}${number > 1 ? `, as version ${number}` : ""}.`,
        "What happens next: the foundation’s staff reads it, then accepts it or asks for changes. Until they begin, you can take it back. You need to do nothing now.",
      ],
      button: { label: "See the receipt", path: `/portal/reports/${reportId}` },
    })
  for (const officer of officersOf(tx))
    queueMail(tx, {
      ...about,
      kind: "notice",
      to: officer,
      subject: `Submitted: ${requirementKindLabels[kind].toLowerCase()}, ${organizationName}`,
      paragraphs: [`${organizationName} submitted: ${what}. Receipt ${receipt}.`],
      button: { label: "Read the report", path: `/office/reports/${reportId}` },
    })
}
