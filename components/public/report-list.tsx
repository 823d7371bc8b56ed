import { kindWords } from "#components/public/document-list"
import type { PublishedReport } from "#lib/report/queries"
import { requirementKindLabels } from "#lib/requirement/requirement"

/** The published reports of grants. Several on a page are called the same: the year tells them apart, to a reader who hears links one by one too. */
export const ReportList = ({ reports, withYear }: { reports: readonly PublishedReport[]; withYear?: boolean }) =>
  reports.length === 0 ? null : (
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
      {reports.map(({ id, kind, fiscalYear, href, mediaType }) => (
        <li key={id}>
          <a href={href}>
            {requirementKindLabels[kind]}
            <span className={withYear ? undefined : "sr-only"}>, fiscal year {fiscalYear}</span>
          </a>
          {mediaType ? <span className="text-sm text-muted"> ({kindWords(mediaType)})</span> : null}
        </li>
      ))}
    </ul>
  )
