import { notFound } from "next/navigation"
import { cache } from "react"
import type { Actor } from "#lib/kernel/actor"
import { findOrganization } from "#lib/organization/queries"

/** The organization that the address names, read once per request; anything else is not found. */
export const readOrganization = cache((actor: Actor, id: string) => (/^\d{1,15}$/.test(id) ? findOrganization(actor, Number(id)) : undefined) ?? notFound())

/** "contact-12" → 12, for the part of a page that is drawn as its form. */
export const editedId = (edit: string | string[] | undefined, noun: string): number | undefined => {
  const match = typeof edit === "string" ? new RegExp(`^${noun}-(\\d{1,15})$`).exec(edit) : null
  return match ? Number(match[1]) : undefined
}
