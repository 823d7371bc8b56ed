import { z } from "zod"
import { dayInput, idInput, optionalText, versionInput, wordsInput } from "#lib/kernel/input"
import { noteAudiences, noteKinds } from "#lib/note/note"

const optionalId = z
  .union([z.literal("").transform(() => null), idInput])
  .optional()
  .transform((id) => id ?? null)

const facts = {
  happenedOn: dayInput,
  who: optionalText(300),
  body: wordsInput("Write what was said.", 20_000),
  audience: z.enum(noteAudiences, { error: "Choose who may read this." }),
}

export const addNoteInput = z.strictObject({
  ...facts,
  organizationId: idInput,
  grantId: optionalId,
  caseId: optionalId,
  requirementId: optionalId,
  kind: z.enum(noteKinds),
})
export const editNoteInput = z.strictObject({
  ...facts,
  id: idInput,
  version: versionInput,
  /** Where the form stood: at the grant or case that the note is about, or at its organization. */
  at: z.enum(["record", "organization"]).default("organization"),
})
export const noteActInput = z.strictObject({ id: idInput, version: versionInput })
