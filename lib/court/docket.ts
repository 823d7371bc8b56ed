import { courtById } from "#lib/court/court"
import { readDocketNumber, readDocketNumbers } from "#lib/court/docket-number"
import { readCourt } from "#lib/court/read-court"

/** Raised when the reader learns something: rows that an older one read are read again (db/schema/case.ts, `read_by`). */
export const readerVersion = 4

export const courtNotRecorded = "Court not recorded"

/** Which court is written for certain, and whether it is, or may be, one of the list. */
export const courtPlace = (written: string): { courtId: string | null; isListed: boolean } => {
  const { court, offered } = readCourt(written)
  return { courtId: court?.id ?? null, isListed: court !== null || offered.length > 0 || written === courtNotRecorded || !/\p{L}/u.test(written) }
}

type Written = { court: string; number: string | null }

/** What the store keeps beside a docket's court and number as they were written. @param chosen a court that a person picked where the text is not certain */
export const docketColumns = ({ court, number }: Written, chosen: string | null = null) => {
  const place = courtPlace(court)
  const courtId = courtById(chosen)?.id ?? place.courtId
  const { core, office } = readDocketNumber(number ?? "", courtId, place.isListed)
  return { courtId, core, office, readBy: readerVersion }
}

/** One docket for each number in the field; in a sentence why not, where they can't be told apart. */
export const docketsApart = ({ court, number }: Written): { dockets: Written[]; problem: string | null } => {
  const { courtId, isListed } = courtPlace(court)
  const { numbers, problem } = readDocketNumbers(number ?? "", courtId, isListed)
  if (problem) return { dockets: [{ court, number }], problem }
  return { dockets: numbers.length < 2 ? [{ court, number }] : numbers.map(({ raw }) => ({ court, number: raw })), problem: null }
}
