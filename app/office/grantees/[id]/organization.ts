import { notFound } from "next/navigation"
import { cache } from "react"
import { requireStaff } from "#lib/door/actor"
import { findOrganization } from "#lib/organization/queries"

/** The organization that the address names, once per request; anything else is not found. */
export const readOrganization = cache(async (text: string) => {
  const actor = await requireStaff()
  const id = Number(text)
  return { actor, organization: (Number.isSafeInteger(id) ? findOrganization(actor, id) : undefined) ?? notFound() }
})

/** "contact-12" → 12, for the part of a page that is drawn as its form. */
export const editedId = (edit: string | string[] | undefined, noun: string): number | undefined => {
  const match = typeof edit === "string" ? new RegExp(`^${noun}-(\\d{1,15})$`).exec(edit) : null
  return match ? Number(match[1]) : undefined
}
