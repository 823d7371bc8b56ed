import type { NewsChoices } from "#components/case/update-form"
import type { Document } from "#lib/document/document"
import { formatDay } from "#lib/kernel/day"
import type { Note } from "#lib/note/note"
import type { Report } from "#lib/report/report"
import { requirementKindLabels } from "#lib/requirement/requirement"

/** What news of a case can carry and come from: documents that are there, its reports, its calls. */
export const newsChoices = (
  documents: readonly Document[],
  reports: readonly Report[],
  notes: readonly Note[],
  { organizationId, limitBytes }: { organizationId: number; limitBytes: number },
): NewsChoices => ({
  upload: { address: `/api/uploads/documents/${organizationId}`, documents: `/office/grantees/${organizationId}/documents`, limitBytes },
  documents: documents.filter(({ deletedAt, isOfReport }) => deletedAt === null && !isOfReport).map(({ id, title }) => ({ value: String(id), label: title })),
  origins: [
    ...reports.map(({ id, kind, fiscalYear }) => ({ value: `report-${id}`, label: `${requirementKindLabels[kind]}, ${fiscalYear}` })),
    ...notes
      .filter(({ kind }) => kind === "call")
      .map(({ id, happenedOn, who }) => ({ value: `note-${id}`, label: `Call of ${formatDay(happenedOn)}${who ? `, ${who}` : ""}` })),
  ],
})
