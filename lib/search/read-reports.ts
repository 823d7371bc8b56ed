import { sql } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { unwrittenMemory } from "#db/remember"
import { searchTexts } from "#db/schema"
import { db, type Write } from "#db/store"
import { readApart } from "#lib/document/read-apart"

/** Enough of a text to find it by; a report is some pages long. */
const mostCharacters = 200_000
const atOnce = 20

type Unread = { reportId: number; versionId: number; answers: string; attorneys: string; path: string | null; mediaType: string | null }

/** Reports after this one whose last sent version is not the one in the index. */
const unreadAfter = (reportId: number): Unread[] =>
  db.all<Unread>(sql`SELECT r.id AS reportId, v.id AS versionId, d.path AS path, d.media_type AS mediaType,
    v.progress || ' ; ' || v.decisions || ' ; ' || v.next || ' ; ' || v.media || ' ; ' || v.achieved || ' ; ' || v.money_used AS answers,
    trim(v.attorneys || ' ; ' || coalesce((SELECT group_concat(DISTINCT attorney) FROM timesheet_entries WHERE report_version_id = v.id), ''), ' ;') AS attorneys
    FROM reports r JOIN report_versions v ON v.report_id = r.id LEFT JOIN documents d ON d.id = v.document_id
    WHERE r.id > ${reportId} AND v.number = (SELECT max(number) FROM report_versions WHERE report_id = r.id AND submitted_at IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM search_texts t WHERE t.kind = 'report' AND t.ref_id = r.id AND t.read_from = v.id)
    ORDER BY r.id LIMIT ${atOnce}`)

/** That there is nothing to read is known until something is written: finding it out passes every report. */
const recall = unwrittenMemory<readonly Unread[]>(1, ({ length }) => length === 0)

const bounded = (text: string) => text.replace(/\s+/g, " ").slice(0, mostCharacters)

/** Published is the file; the answers are where there is none. */
const textOf = async ({ answers, path, mediaType }: Unread): Promise<{ body: string; private: string }> =>
  path && mediaType ? { body: bounded((await readApart({ path, mediaType })).text), private: bounded(answers) } : { body: bounded(answers), private: "" }

const keep = (tx: Write, { versionId }: Unread, refId: number, text: { body: string; private: string }) =>
  tx
    .insert(searchTexts)
    .values({ kind: "report", refId, ...text, readFrom: versionId })
    .onConflictDoUpdate({ target: [searchTexts.kind, searchTexts.refId], set: { ...text, readFrom: versionId } })
    .run()

/**
 * Puts the answers and the document of every newly sent report into the search's index, each document read in a process apart. Gives how many.
 * The attorneys, to call and of its timesheet, stand under the negative id: the board and the public read a report without them.
 */
export const readNewReports = async (signal?: AbortSignal): Promise<number> => {
  for (let done = 0, last = 0; ; ) {
    const reports = last === 0 ? recall("unread", () => unreadAfter(0)) : unreadAfter(last)
    if (reports.length === 0) return done
    for (const report of reports) {
      if (signal?.aborted) return done
      const text = await textOf(report)
      housekeep("text", (tx) => {
        keep(tx, report, report.reportId, text)
        keep(tx, report, -report.reportId, { body: report.attorneys, private: "" })
      })
      done += 1
      last = report.reportId
    }
  }
}
