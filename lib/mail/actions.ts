"use server"

import { action } from "#lib/door/action"
import { hurryMail, pauseMail, retryMail, skipMail } from "#lib/mail/commands"
import { actOnMailInput, skipMailInput } from "#lib/mail/input"

export const hurryMailAction = action(actOnMailInput, hurryMail)
export const pauseMailAction = action(actOnMailInput, pauseMail)
export const skipMailAction = action(skipMailInput, skipMail)
export const retryMailAction = action(actOnMailInput, retryMail)
