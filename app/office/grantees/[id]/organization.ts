import { notFound } from "next/navigation"
import { cache } from "react"
import { listTimeline } from "#lib/event/queries"
import type { Actor } from "#lib/kernel/actor"
import { archivedNotes, listNotes } from "#lib/note/queries"
import { findOrganization } from "#lib/organization/queries"

/** The organization that the address names, read once per request; anything else is not found. */
export const readOrganization = cache((actor: Actor, id: string) => (/^\d{1,15}$/.test(id) ? findOrganization(actor, Number(id)) : undefined) ?? notFound())

/** "contact-12" → 12, for the part of a page that is drawn as its form. */
export const editedId = (edit: string | string[] | undefined, noun: string): number | undefined => {
  const match = typeof edit === "string" ? new RegExp(`^${noun}-(\\d{1,15})$`).exec(edit) : null
  return match ? Number(match[1]) : undefined
}

/** Of events and of notes; the history has the rest. */
const shownEvents = 25

/** What happened to an organization and was noted of it, or the archived notes, when those are asked for. */
export const timelineOf = (actor: Actor, organizationId: number, show: string | string[] | undefined) => ({
  events: listTimeline(actor, { organizationId }, shownEvents),
  notes: show === "archived" ? archivedNotes(actor, organizationId) : listNotes(actor, { organizationId }, shownEvents),
})
