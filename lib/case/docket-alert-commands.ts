import { and, eq, inArray, isNull } from "drizzle-orm"
import { change } from "#db/change"
import { type About, perform } from "#db/perform"
import { cases, docketAlerts, dockets } from "#db/schema"
import { db, type Read } from "#db/store"
import type { FullDocketAlert, NewsOfDocket } from "#lib/case/docket-alert"
import { getDocketAlert } from "#lib/case/docket-alert-queries"
import type { ApproveAlert } from "#lib/case/docket-input"
import type { MarkCase } from "#lib/case/input"
import { may } from "#lib/case/policy"
import { getCase } from "#lib/case/queries"
import { insertUpdate } from "#lib/case/update-commands"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { Refusal } from "#lib/kernel/refusal"

type Placed = NewsOfDocket & { caseId: number; organizationId: number; key: string }

/** Each news with the cases that have its docket, where it is not known already. The key is of the entry: sent twice, in whatever event, it is one. */
const fresh = (news: readonly NewsOfDocket[], from: Read): Placed[] => {
  if (news.length === 0) return []
  const owners = from
    .selectDistinct({ courtListenerId: dockets.courtListenerId, caseId: cases.id, organizationId: cases.organizationId })
    .from(dockets)
    .innerJoin(cases, eq(cases.id, dockets.caseId))
    .where(and(inArray(dockets.courtListenerId, [...new Set(news.map((each) => each.courtListenerId))]), isNull(cases.deletedAt)))
    .all()
  const placed = news.flatMap((each) =>
    owners
      .filter(({ courtListenerId }) => courtListenerId === each.courtListenerId)
      .map(({ caseId, organizationId }) => ({ ...each, caseId, organizationId, key: `${each.entryId} of ${caseId}` })),
  )
  const keys = new Map(placed.map((each) => [each.key, each]))
  const known = from
    .select({ key: docketAlerts.key })
    .from(docketAlerts)
    .where(inArray(docketAlerts.key, [...keys.keys()]))
    .all()
  for (const { key } of known) keys.delete(key)
  return [...keys.values()]
}

/** Keeps what is new of our dockets as drafts for a person. Gives how many; of dockets that are not ours, and of what is known, nothing is kept. */
export const receiveDocketAlerts = (actor: Actor, news: readonly NewsOfDocket[]): number => {
  if (fresh(news, db).length === 0) return 0
  return perform(
    actor,
    may.receiveAlerts,
    (tx) => fresh(news, tx),
    (tx, placed) => {
      const abouts = placed.map(({ key, caseId, organizationId, courtListenerId, entryNumber, filedOn, description, sourceUrl }): About => {
        const { id } = tx
          .insert(docketAlerts)
          .values({ key, caseId, courtListenerId, entryNumber, filedOn, description, sourceUrl, receivedAt: now() })
          .returning({ id: docketAlerts.id })
          .get()
        return { noun: "docket_alert", id, organizationId, caseId, summary: "New on the court's docket" }
      })
      const [first, ...rest] = abouts
      // Another process was quicker.
      if (!first) throw new Refusal("These alerts are known.")
      return { value: abouts.length, about: [first, ...rest] }
    },
  )
}

const formOf = ({ description }: FullDocketAlert) => ({ body: description })

const decide = (
  actor: Actor,
  { id, version }: MarkCase,
  work: (tx: Parameters<typeof insertUpdate>[1], alert: FullDocketAlert) => { decision: "approved" | "dismissed"; caseUpdateId: number | null; about: About[] },
) =>
  perform(
    actor,
    may.decideAlert,
    () => getCase(actor, getDocketAlert(actor, id).caseId),
    (tx) => {
      const alert = getDocketAlert(actor, id)
      if (alert.decidedAt) throw new Refusal("Someone has decided about this already.")
      const { decision, caseUpdateId, about } = work(tx, alert)
      const changed = change(tx, docketAlerts, alert, version, { decision, caseUpdateId, decidedAt: now() }, () => formOf(alert))
      const own: About = {
        noun: "docket_alert",
        id,
        organizationId: alert.organizationId,
        caseId: alert.caseId,
        summary: decision === "approved" ? "Made a case update" : "Dismissed",
        ...changed,
      }
      return { value: { id: alert.caseId, caseId: alert.caseId, organizationId: alert.organizationId }, about: [own, ...about] }
    },
  )

/** The draft becomes a case update, in the person's words; private until it is published. */
export const approveDocketAlert = (actor: Actor, { id, version, body, happenedOn, kind }: ApproveAlert) =>
  decide(actor, { id, version }, (tx, { organizationId, caseId, sourceUrl }) => {
    const { value, about } = insertUpdate(
      actor,
      tx,
      { organizationId, caseId, kind, happenedOn, body, source: "The court's docket, by CourtListener", sourceUrl },
      null,
    )
    return { decision: "approved", caseUpdateId: value.id, about: [about] }
  })

export const dismissDocketAlert = (actor: Actor, row: MarkCase) => decide(actor, row, () => ({ decision: "dismissed", caseUpdateId: null, about: [] }))
