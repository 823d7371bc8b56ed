import { z } from "zod"
import { idInput, versionInput, wordsInput } from "#lib/kernel/input"

export const actOnMailInput = z.strictObject({ id: idInput, version: versionInput })
export const skipMailInput = z.strictObject({ id: idInput, version: versionInput, reason: wordsInput("Write why it is not sent.", 300) })

export type ActOnMail = z.output<typeof actOnMailInput>
export type SkipMail = z.output<typeof skipMailInput>
