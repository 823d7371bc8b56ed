import { z } from "zod"
import { personRoles } from "#lib/kernel/actor"
import { emailInput, idInput, versionInput, wordsInput } from "#lib/kernel/input"
import { mostCharacters, passwordProblem } from "#lib/person/password-rule"

const here = "http://here.invalid"

/** Read as browsers read it, since they turn "/.//elsewhere" into "//elsewhere" on the way, and that leads to another host. */
const ownPath = (path: string): string | undefined => {
  const url = path.startsWith("/") ? URL.parse(path, here) : null
  return url?.origin === here && !url.pathname.startsWith("//") ? url.pathname + url.search : undefined
}

/** Only a path of ours: nothing that a link could lead elsewhere with. */
export const pathInput = z
  .string()
  .optional()
  .transform((path) => (path ? ownPath(path) : undefined))

export const signInInput = z.strictObject({
  email: z.string("Write your e-mail address.").trim().min(1, "Write your e-mail address.").max(254, "This is too long for an e-mail address."),
  password: z.string("Write your password.").min(1, "Write your password.").max(mostCharacters, `A password has at most ${mostCharacters} characters.`),
  next: pathInput,
})

const newPassword = z.string("Write a password.").superRefine((password, context) => {
  const problem = passwordProblem(password)
  if (problem) context.addIssue(problem)
})

export const acceptInvitationInput = z.strictObject({ token: z.string().min(1).max(100), password: newPassword })

export const firstAdministratorInput = z.strictObject({
  token: z.string().min(1).max(100),
  foundation: wordsInput("Write the name of the foundation."),
  name: wordsInput("Write your name."),
  email: emailInput,
  password: newPassword,
})

export const changePasswordInput = z.strictObject({
  current: z.string("Write your present password.").min(1, "Write your present password."),
  password: newPassword,
})

const place = {
  role: z.enum(personRoles, "Choose a role."),
  organizationId: z
    .union([z.literal("").transform(() => null), idInput])
    .optional()
    .transform((value) => value ?? null),
}
const placed = (input: { role: string; organizationId: number | null }, context: z.RefinementCtx) => {
  if (input.role === "grantee" && input.organizationId === null)
    context.addIssue({ code: "custom", path: ["organizationId"], message: "Choose the organization that this person works for." })
  if (input.role !== "grantee" && input.organizationId !== null)
    context.addIssue({
      code: "custom",
      path: ["organizationId"],
      message: "Only grantee staff belong to an organization. Leave this empty, or choose the role Grantee staff.",
    })
}

export const newPersonInput = z.strictObject({ name: wordsInput("Write the person's name."), email: emailInput, ...place }).superRefine(placed)

export const personInput = z.strictObject({
  id: idInput,
  version: versionInput,
  name: wordsInput("Write the person's name."),
  email: emailInput,
  confirmPassword: z.string().default(""),
})

export const roleInput = z.strictObject({ id: idInput, version: versionInput, ...place, confirmPassword: z.string().default("") }).superRefine(placed)

export const personActInput = z.strictObject({ id: idInput, version: versionInput })
export const personIdInput = z.strictObject({ id: idInput })
export const sessionInput = z.strictObject({ id: idInput, personId: idInput })
export const signOutInput = z.strictObject({})
