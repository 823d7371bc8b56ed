import { z } from "zod"
import { audiences } from "#lib/kernel/audience"
import { idInput, optionalText, versionInput, wordsInput } from "#lib/kernel/input"

const optionalId = z
  .union([z.literal("").transform(() => null), idInput])
  .optional()
  .transform((id) => id ?? null)

const audience = z.enum(audiences, { error: "Choose who may read this." })

export const addDocumentInput = z.strictObject({
  organizationId: idInput,
  grantId: optionalId,
  caseId: optionalId,
  /** Empty: the file's own name. */
  title: optionalText(200),
  audience,
  uploadId: z.uuid("Choose a file first."),
})
export const editDocumentInput = z.strictObject({ id: idInput, version: versionInput, title: wordsInput("Write what this document is."), audience })
export const documentActInput = z.strictObject({ id: idInput, version: versionInput })
