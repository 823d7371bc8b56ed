import { courtById } from "#lib/court/court"
import { readDocketNumber, readDocketNumbers } from "#lib/court/docket-number"
import { readCourt } from "#lib/court/read-court"

/** Raised when the reader learns something: rows that an older one read are read again (db/schema/case.ts, `read_by`). */
export const readerVersion = 2

type Written = { court: string; number: string | null }

/** What the store keeps beside a docket's court and number as they were written. @param chosen a court that a person picked where the text is not certain */
export const docketColumns = ({ court, number }: Written, chosen: string | null = null) => {
  const courtId = courtById(chosen)?.id ?? readCourt(court).court?.id ?? null
  const { core, office } = readDocketNumber(number ?? "", courtId)
  return { courtId, core, office, readBy: readerVersion }
}

/** One docket for each number in the field; in a sentence why not, where they can't be told apart. */
export const docketsApart = ({ court, number }: Written): { dockets: Written[]; problem: string | null } => {
  const { numbers, problem } = readDocketNumbers(number ?? "", readCourt(court).court?.id ?? null)
  if (problem) return { dockets: [{ court, number }], problem }
  return { dockets: numbers.length < 2 ? [{ court, number }] : numbers.map(({ raw }) => ({ court, number: raw })), problem: null }
}
