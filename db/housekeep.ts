import { transact, transactQuietly, type Write } from "#db/store"

/**
 * The other, named door: upkeep that is no act of a person and leaves no event. What may pass is this list, and the house test
 * holds every caller to it: sessions seen and ended, rate counters, drafts and uploads on their way, who opened a report first, used links, letters on their way, what is read in a docket or a report.
 */
export type Chore = "session" | "limit" | "draft" | "upload" | "reading" | "invitation" | "form_key" | "mail" | "docket" | "text"

/** Done with nearly every request, and told on no page that is kept. */
const quiet: ReadonlySet<Chore> = new Set<Chore>(["session", "limit", "form_key"])

export const housekeep = <Value>(chore: Chore, work: (tx: Write) => Value): Value => (quiet.has(chore) ? transactQuietly(work) : transact(work))
