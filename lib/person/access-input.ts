import { z } from "zod"
import { emailInput, idInput, optionalText, versionInput, wordsInput } from "#lib/kernel/input"
import { pathInput } from "#lib/person/input"

const goInput = z.string().min(1).max(100)
const tokenInput = z.string().min(1).max(100)

export const askForCodeInput = z.strictObject({ email: emailInput, next: pathInput, go: goInput.optional() })

export const codeInput = z.strictObject({
  email: emailInput,
  code: z
    .string("Write the six digits of the code.")
    .transform((code) => code.replaceAll(/[\s-]/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "Write the six digits of the code.")),
})

export const mailedLinkInput = z.strictObject({ token: tokenInput })

const person = { name: wordsInput("Write the name.", 120), email: emailInput }

export const askToBeInvitedInput = z.strictObject({ go: goInput, ...person, words: optionalText(500) })
export const inviteColleagueInput = z.strictObject({ organizationId: idInput, ...person })
export const colleagueActInput = z.strictObject({ id: idInput, version: versionInput })
export const contactAccessInput = z.strictObject({ id: idInput })
export const leaveInput = z.strictObject({})
export const decideRequestInput = z.strictObject({ id: idInput, version: versionInput })
