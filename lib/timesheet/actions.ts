"use server"

import { action } from "#lib/door/action"
import { rememberMapping } from "#lib/timesheet/commands"
import { mappingInput } from "#lib/timesheet/input"

export const rememberMappingAction = action(mappingInput, rememberMapping, { redirectTo: ({ path }) => path })
