import { notFound } from "next/navigation"
import { cache } from "react"
import { organizationTimeline } from "#lib/event/queries"
import { timelineChoiceOf, timelinePageOf } from "#lib/event/timeline"
import type { Actor } from "#lib/kernel/actor"
import { findNote } from "#lib/note/queries"
import { findOrganization } from "#lib/organization/queries"

/** The organization that the address names, read once per request; anything else is not found. */
export const readOrganization = cache((actor: Actor, id: string) => (/^\d{1,15}$/.test(id) ? findOrganization(actor, Number(id)) : undefined) ?? notFound())

/** "contact-12" → 12, for the part of a page that is drawn as its form. */
export const editedId = (edit: string | string[] | undefined, noun: string): number | undefined => {
  const match = typeof edit === "string" ? new RegExp(`^${noun}-(\\d{1,15})$`).exec(edit) : null
  return match ? Number(match[1]) : undefined
}

type Asked = Record<string, string | string[] | undefined>

/** The page of an organization's timeline that the address asks for, and the note to edit, wherever that stands. */
export const timelineOf = (actor: Actor, organizationId: number, { show, page, edit }: Asked) => {
  const choice = timelineChoiceOf(show)
  const editing = editedId(edit, "note")
  const note = editing === undefined ? undefined : findNote(actor, editing)
  const edited = note?.organizationId === organizationId && !note.deletedAt ? note : undefined
  return { choice, timeline: organizationTimeline(actor, organizationId, choice, timelinePageOf(page)), edited }
}
