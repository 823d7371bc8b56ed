import { z } from "zod"
import { emailInput, idInput, optionalText, versionInput, wordsInput } from "#lib/kernel/input"

const facts = {
  name: wordsInput("Write the contact's name."),
  title: optionalText(200),
  email: z
    .union([z.literal("").transform(() => null), emailInput])
    .optional()
    .transform((email) => email ?? null),
  phone: optionalText(60),
}

export const addContactInput = z.strictObject({ ...facts, organizationId: idInput })
export const editContactInput = z.strictObject({ ...facts, id: idInput, version: versionInput })
export const contactActInput = z.strictObject({ id: idInput, version: versionInput })
