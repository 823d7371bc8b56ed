import type { accessRequests } from "#db/schema/access"

/** Of a code and of its link, which work once. */
export const codeMinutes = 15
export const mostCodeTries = 10

/** Somebody whom nobody has named asks to be invited to an organization. */
export type AccessRequest = typeof accessRequests.$inferSelect
/** More that wait are not taken: nobody reads them, and whoever floods is no colleague. */
export const mostWaitingRequests = 20
export const askInWords = (count: number): string => (count === 1 ? "1 person asks to be invited" : `${count} people ask to be invited`)
