import { eq, max } from "drizzle-orm"
import { caseParticipants } from "#db/schema"
import { unlessPrivileged } from "#lib/case/part"
import { editPart } from "#lib/case/part-commands"
import { participantRoleLabels } from "#lib/case/participant"
import { may } from "#lib/case/policy"
import type { PartOfCase, SaveParticipant } from "#lib/case/record-input"
import type { Actor } from "#lib/kernel/actor"
import { Missing } from "#lib/kernel/refusal"

const participantWords = ({ role, name, audience }: Pick<SaveParticipant, "role" | "name" | "audience">) => {
  const label = participantRoleLabels[role].toLowerCase()
  return unlessPrivileged(audience, `${label} ${name}`, label)
}

export const saveParticipant = (actor: Actor, { id, version, participantId, ...person }: SaveParticipant) =>
  editPart(actor, may.edit, { id, version }, (tx, courtCase) => {
    const known = courtCase.participants.find((one) => one.id === participantId)
    if (participantId !== null && !known) throw new Missing("participant")
    if (known) tx.update(caseParticipants).set(person).where(eq(caseParticipants.id, known.id)).run()
    else {
      const last = tx
        .select({ position: max(caseParticipants.position) })
        .from(caseParticipants)
        .where(eq(caseParticipants.caseId, id))
        .get()?.position
      tx.insert(caseParticipants)
        .values({ ...person, caseId: id, position: (last ?? -1) + 1 })
        .run()
    }
    return { summary: `${courtCase.title}: ${participantWords(person)}` }
  })

export const removeParticipant = (actor: Actor, { id, version, rowId }: PartOfCase) =>
  editPart(actor, may.edit, { id, version }, (tx, courtCase) => {
    const known = courtCase.participants.find((one) => one.id === rowId)
    if (!known) throw new Missing("participant")
    tx.delete(caseParticipants).where(eq(caseParticipants.id, rowId)).run()
    return { summary: `${courtCase.title}: without ${participantWords(known)}` }
  })
