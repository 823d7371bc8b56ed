"use server"

import { makeFeed, revokeFeed } from "#lib/calendar/commands"
import { feedInput } from "#lib/calendar/input"
import { action } from "#lib/door/action"

export const makeFeedAction = action(feedInput, makeFeed)
export const revokeFeedAction = action(feedInput, revokeFeed)
