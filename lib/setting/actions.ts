"use server"

import { action } from "#lib/door/action"
import { addIssueArea, editSetting, putIssueAreaInUse, renameIssueArea, setBudget } from "#lib/setting/commands"
import { budgetInput, issueAreaInput, issueAreaUseInput, newIssueAreaInput, settingInput } from "#lib/setting/input"
import { removeView, saveView } from "#lib/setting/saved-view-commands"
import { saveViewInput, viewInput } from "#lib/setting/saved-view-input"

export const editSettingAction = action(settingInput, editSetting)
export const setBudgetAction = action(budgetInput, setBudget, { redirectTo: () => "/office/settings/years" })
export const addIssueAreaAction = action(newIssueAreaInput, addIssueArea)
export const renameIssueAreaAction = action(issueAreaInput, renameIssueArea, { redirectTo: () => "/office/settings/areas" })
export const putIssueAreaInUseAction = action(issueAreaUseInput, putIssueAreaInUse)
export const saveViewAction = action(saveViewInput, saveView, { redirectTo: ({ list, query, how, id }) => `${list}?${query || "all=yes"}&saved=${how}-${id}` })
export const removeViewAction = action(viewInput, removeView)
