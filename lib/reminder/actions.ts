"use server"

import { action } from "#lib/door/action"
import { addRung, beginReminders, editTemplate, pauseReminder, remind, removeRung, resumeReminder, sendReminder, skipReminder } from "#lib/reminder/commands"
import { beginInput, remindInput, removeRungInput, rungInput, skipStepInput, stepInput, templateFormInput } from "#lib/reminder/input"

const ladder = ({ kind }: { kind: string }) => `/office/settings/reminders#${kind}`

export const pauseReminderAction = action(stepInput, pauseReminder)
export const resumeReminderAction = action(stepInput, resumeReminder)
export const skipReminderAction = action(skipStepInput, skipReminder)
export const sendReminderAction = action(stepInput, sendReminder)
export const remindAction = action(remindInput, remind, { redirectTo: () => "/office/settings/outbox?kind=reminder" })
export const beginRemindersAction = action(beginInput, beginReminders)
export const addRungAction = action(rungInput, addRung, { redirectTo: ladder })
export const removeRungAction = action(removeRungInput, removeRung)
export const editTemplateAction = action(templateFormInput, editTemplate, { redirectTo: ({ moment }) => `/office/settings/reminders/words#${moment}` })
