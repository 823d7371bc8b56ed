import { z } from "zod"
import { boxInput, emailInput, idInput, versionInput, wordsInput } from "#lib/kernel/input"

/** A person or a contact of the organization, as `person-5` or `contact-7`. */
export type Aim = { kind: "person" | "contact"; id: number }
const aim = z
  .string()
  .regex(/^(person|contact)-\d{1,15}$/, "Choose from the list.")
  .transform((text): Aim => {
    const [kind, id] = text.split("-")
    return { kind: kind === "contact" ? "contact" : "person", id: Number(id) }
  })

export const aimInput = z.strictObject({ id: idInput, version: versionInput, to: z.union([z.literal("").transform(() => null), aim]) })
export type AimRequirement = z.output<typeof aimInput>

export const sendLinkInput = z.strictObject({ id: idInput, to: aim })
export type SendLink = z.output<typeof sendLinkInput>

export const sendLinkToNewInput = z.strictObject({ id: idInput, name: wordsInput("Write the name.", 120), email: emailInput })
export type SendLinkToNew = z.output<typeof sendLinkToNewInput>

export const handOverInput = z.strictObject({ to: z.coerce.number<string>("Choose a colleague.").int().positive("Choose a colleague."), leaves: boxInput })
export type HandOver = z.output<typeof handOverInput>
