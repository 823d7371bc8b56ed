"use server"

import { action } from "#lib/door/action"
import { addRule, addSchedule, archiveSchedule, chooseSchedule, editRule, editSchedule, removeRule, restoreSchedule } from "#lib/schedule/commands"
import { actOnScheduleInput, newRuleInput, newScheduleInput, ruleInput, scheduleInput } from "#lib/schedule/input"

const toSchedule = ({ id }: { id: number }) => `/office/settings/schedules/${id}`
const toScheduleOfRule = ({ scheduleId }: { scheduleId: number }) => `/office/settings/schedules/${scheduleId}`

export const addScheduleAction = action(newScheduleInput, addSchedule, { redirectTo: toSchedule })
export const editScheduleAction = action(scheduleInput, editSchedule, { redirectTo: toSchedule })
export const chooseScheduleAction = action(actOnScheduleInput, chooseSchedule)
export const archiveScheduleAction = action(actOnScheduleInput, archiveSchedule)
export const restoreScheduleAction = action(actOnScheduleInput, restoreSchedule)
export const addRuleAction = action(newRuleInput, addRule, { redirectTo: toScheduleOfRule })
export const editRuleAction = action(ruleInput, editRule, { redirectTo: toScheduleOfRule })
export const removeRuleAction = action(actOnScheduleInput, removeRule, { redirectTo: toScheduleOfRule })
