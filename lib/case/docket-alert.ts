import { z } from "zod"
import type { docketAlerts } from "#db/schema/court"
import { isDay } from "#lib/kernel/day"

export type DocketAlert = typeof docketAlerts.$inferSelect
/** An alert with the case whose docket it is. */
export type FullDocketAlert = DocketAlert & { caseTitle: string; organizationId: number; organizationName: string }

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null)

/** One new line of a docket, as CourtListener's documentation of its docket alerts has it; what else it sends is left aside. */
const entry = z.object({
  id: z.number().int().positive(),
  /** CourtListener's id of the docket. */
  docket: z.number().int().positive(),
  entry_number: z.number().int().nullish(),
  date_filed: text,
  description: text,
  recap_documents: z.array(z.object({ absolute_url: text, description: text })).default([]),
})

/** A webhook of any kind; only that of docket alerts, 1, has the payload below. */
export const webhookBody = z.object({ webhook: z.object({ event_type: z.number().int() }), payload: z.unknown() })
export const docketAlertType = 1
/** An entry that can't be read does not keep the others out; where none can, it is no alert. */
export const docketAlertPayload = z.object({
  results: z
    .array(z.unknown())
    .max(500)
    .transform((results) => ({ count: results.length, entries: results.flatMap((each) => entry.safeParse(each).data ?? []) }))
    .refine(({ count, entries }) => count === 0 || entries.length > 0)
    .transform(({ entries }) => entries),
})

export type NewsOfDocket = {
  entryId: number
  courtListenerId: number
  entryNumber: number | null
  filedOn: DocketAlert["filedOn"]
  description: string
  sourceUrl: string | null
}

const site = "https://www.courtlistener.com"

/** What of the entries can become news; an entry that says nothing yet is left out. */
export const newsOf = (entries: z.output<typeof docketAlertPayload>["results"]): NewsOfDocket[] =>
  entries.flatMap(({ id, docket, entry_number, date_filed, description, recap_documents }) => {
    const words = description ?? recap_documents.find((each) => each.description !== null)?.description ?? null
    const path = recap_documents.find((each) => each.absolute_url?.startsWith("/"))?.absolute_url
    if (words === null) return []
    return [
      {
        entryId: id,
        courtListenerId: docket,
        entryNumber: entry_number ?? null,
        filedOn: date_filed && isDay(date_filed) ? date_filed : null,
        description: words.slice(0, 10_000),
        sourceUrl: path ? `${site}${path}` : `${site}/docket/${docket}/case/`,
      },
    ]
  })
