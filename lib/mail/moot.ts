import { sql } from "drizzle-orm"
import { db } from "#db/store"
import type { MailRecord } from "#lib/mail/record"

/** Of one requirement: nothing is owed, its day was moved after the letter was written, or a newer letter asks the same person. */
type Standing = { isSettled: number; isMoved: number; isAskedAnew: number }

const standings = ({ id, toEmail, createdAt }: MailRecord): Standing[] =>
  db.all<Standing>(sql`SELECT
      NOT EXISTS (SELECT 1 FROM requirement_places p WHERE p.requirement_id = m.requirement_id AND p.lane = 'theirs') AS isSettled,
      EXISTS (SELECT 1 FROM extensions e WHERE e.requirement_id = m.requirement_id AND e.created_at > ${createdAt}) AS isMoved,
      EXISTS (SELECT 1 FROM mail_requirements other JOIN mails newer ON newer.id = other.mail_id WHERE other.requirement_id = m.requirement_id
        AND newer.id > ${id} AND newer.kind = 'reminder' AND newer.status IN ('queued', 'sending', 'sent') AND newer.to_email = ${toEmail} COLLATE NOCASE) AS isAskedAnew
    FROM mail_requirements m WHERE m.mail_id = ${id}`)

const sentences = {
  isSettled: "It had not left when what it asks for came in, or was owed no longer.",
  isMoved: "It had not left when the day was moved. A letter with the new day follows in its time.",
  isAskedAnew: "It had not left when a newer letter asked the same person.",
}
const pieces = { isSettled: "some of what it asks for is settled", isMoved: "a day was moved", isAskedAnew: "a newer letter asks the same person" }
const ways = ["isSettled", "isMoved", "isAskedAnew"] as const

const reasonOf = (all: readonly Standing[]): string => {
  const found = new Set(all.map((standing) => ways.find((way) => standing[way])))
  const inOrder = ways.filter((way) => found.has(way))
  const [first] = inOrder
  return first && inOrder.length === 1 ? sentences[first] : `It had not left when things changed: ${inOrder.map((way) => pieces[way]).join(", ")}.`
}

/** Of an answer to a report: a newer one to the same person, or a version that was sent since. */
const isAnswerOverdue = ({ id, toEmail, createdAt }: MailRecord): boolean =>
  db.get<{ is: number }>(sql`SELECT EXISTS (SELECT 1 FROM mail_requirements m WHERE m.mail_id = ${id} AND (
      EXISTS (SELECT 1 FROM mail_requirements other JOIN mails newer ON newer.id = other.mail_id WHERE other.requirement_id = m.requirement_id
        AND newer.id > ${id} AND newer.kind = 'review' AND newer.status IN ('queued', 'sending', 'sent') AND newer.to_email = ${toEmail} COLLATE NOCASE)
      OR EXISTS (SELECT 1 FROM reports r JOIN report_versions v ON v.report_id = r.id
        WHERE r.requirement_id = m.requirement_id AND v.submitted_at > ${createdAt}))) AS "is"`).is === 1

/** Why a reminder or an answer that waited (for the mail server, or paused) would say what is no longer so; null: it still holds. */
export const whyMoot = (row: MailRecord): string | null => {
  if (row.kind === "review" && isAnswerOverdue(row)) return "It had not left when its report went on: a newer version came in, or a newer answer to it."
  if (row.kind !== "reminder") return null
  const all = standings(row)
  const isMoot = all.length > 0 && all.every(({ isSettled, isMoved, isAskedAnew }) => isSettled || isMoved || isAskedAnew)
  return isMoot ? reasonOf(all) : null
}
