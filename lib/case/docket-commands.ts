import { eq } from "drizzle-orm"
import { dockets } from "#db/schema"
import type { ChooseCourt } from "#lib/case/docket-input"
import { editPart } from "#lib/case/part-commands"
import { may } from "#lib/case/policy"
import { courtById } from "#lib/court/court"
import { docketColumns } from "#lib/court/docket"
import type { Actor } from "#lib/kernel/actor"
import { Missing, Refusal } from "#lib/kernel/refusal"

/** A person says which court was meant, where what was written may be several. What was written stays. */
export const chooseCourt = (actor: Actor, { id, version, docketId, courtId }: ChooseCourt) =>
  editPart(actor, may.edit, { id, version }, (tx, courtCase) => {
    const docket = courtCase.dockets.find((each) => each.id === docketId)
    const court = courtById(courtId)
    if (!docket) throw new Missing("docket")
    if (!court) throw new Refusal("Choose the court that is meant.", "courtId")
    tx.update(dockets).set(docketColumns(docket, court.id)).where(eq(dockets.id, docket.id)).run()
    return { values: {}, summary: `${docket.court} is ${court.citation}`, before: { court: docket.court }, after: { court: court.name } }
  })
