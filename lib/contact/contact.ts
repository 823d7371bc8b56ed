import type { contacts } from "#db/schema/organization"

/** Someone at an organization; may become a person who signs in. */
export type Contact = typeof contacts.$inferSelect

/** What the form shows, by its fields' names. */
export const contactForm = (contact: Contact): Record<string, string> => ({
  name: contact.name,
  title: contact.title ?? "",
  email: contact.email ?? "",
  phone: contact.phone ?? "",
})
