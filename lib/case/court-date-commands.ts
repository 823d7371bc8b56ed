import { eq } from "drizzle-orm"
import { courtDates } from "#db/schema"
import { courtDateKindLabels } from "#lib/case/court-date"
import { unlessPrivileged } from "#lib/case/part"
import { editPart } from "#lib/case/part-commands"
import { may } from "#lib/case/policy"
import type { PartOfCase, SaveCourtDate } from "#lib/case/record-input"
import type { Actor } from "#lib/kernel/actor"
import { formatDay } from "#lib/kernel/day"
import { Missing } from "#lib/kernel/refusal"

const dateWords = ({ kind, happensOn, audience }: Pick<SaveCourtDate, "kind" | "happensOn" | "audience">) =>
  unlessPrivileged(audience, `${courtDateKindLabels[kind].toLowerCase()} on ${formatDay(happensOn)}`, "a date")

export const saveCourtDate = (actor: Actor, { id, version, courtDateId, ...date }: SaveCourtDate) =>
  editPart(actor, may.edit, { id, version }, (tx, courtCase) => {
    const known = courtCase.dates.find((one) => one.id === courtDateId)
    if (courtDateId !== null && !known) throw new Missing("date")
    if (known) tx.update(courtDates).set(date).where(eq(courtDates.id, known.id)).run()
    else
      tx.insert(courtDates)
        .values({ ...date, caseId: id })
        .run()
    return { summary: `${courtCase.title}: ${dateWords(date)}` }
  })

export const removeCourtDate = (actor: Actor, { id, version, rowId }: PartOfCase) =>
  editPart(actor, may.edit, { id, version }, (tx, courtCase) => {
    const known = courtCase.dates.find((one) => one.id === rowId)
    if (!known) throw new Missing("date")
    tx.delete(courtDates).where(eq(courtDates.id, rowId)).run()
    return { summary: `${courtCase.title}: without ${dateWords(known)}` }
  })
