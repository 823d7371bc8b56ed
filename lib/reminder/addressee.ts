import { db, type Read } from "#db/store"
import { officersToWrite } from "#lib/person/addressee"
import type { ReminderRecipient } from "#lib/reminder/reminder"
import type { Requirement } from "#lib/requirement/requirement"
import { type Responsible, recipientsForAll } from "#lib/requirement/responsible"

/** Someone who gets a letter; `isOfficer`: the foundation's own. */
export type Addressee = Responsible & { isOfficer: boolean }

const officersAddressed = (): Addressee[] => officersToWrite().map((officer) => ({ ...officer, contactId: null, isOfficer: true }))

export type AddressBook = {
  /** Whoever the requirement is for, or comes first at the organization. */
  contactFor: (requirementId: number) => Responsible | undefined
  /**
   * Who a step goes to. Nothing falls silent: without a second contact it goes to the first, and where nobody at the organization
   * has an address, to the officers.
   */
  addresseesOf: (requirementId: number, recipient: ReminderRecipient) => Addressee[]
}

/** Looks everybody up at once, for as many letters as are written together, about requirements that their writer has read. */
export const openAddressBook = (about: readonly Requirement[], from: Read = db): AddressBook => {
  const known = recipientsForAll(about, from)
  const recipients = (requirementId: number) => known.get(requirementId) ?? []
  const officers = officersAddressed()
  return {
    contactFor: (requirementId) => recipients(requirementId)[0],
    addresseesOf: (requirementId, recipient) => {
      if (recipient === "officer") return officers
      const [first, second] = recipients(requirementId)
      const chosen = recipient === "second" ? (second ?? first) : first
      return chosen ? [{ ...chosen, isOfficer: false }] : officers
    },
  }
}
