import { kindWords } from "#components/public/document-list"
import type { PublicAttachment, PublishedReport } from "#lib/report/published-queries"
import { requirementKindLabels } from "#lib/requirement/requirement"

const Decisions = ({ decisions }: { decisions: readonly PublicAttachment[] }) =>
  decisions.length === 0 ? null : (
    <ul className="mt-1 text-sm">
      {decisions.map(({ id, href, caption }) => (
        <li key={id}>
          <a href={href}>Decision: {caption}</a>
        </li>
      ))}
    </ul>
  )

const Photos = ({ photos }: { photos: readonly PublicAttachment[] }) =>
  photos.length === 0 ? null : (
    <div className="mt-4 flex flex-wrap gap-6">
      {photos.map(({ id, href, caption, credit }) => (
        <figure key={id} className="max-w-80">
          {/* biome-ignore lint/performance/noImgElement: a public page ships no script for its pictures */}
          <img src={href} alt={caption} loading="lazy" className="h-auto max-w-full" />
          <figcaption className="mt-1 text-sm text-muted">
            {caption}
            {credit ? ` Photo: ${credit}` : ""}
          </figcaption>
        </figure>
      ))}
    </div>
  )

/** The published reports of grants. Several on a page are called the same: the year tells them apart, to a reader who hears links one by one too. */
export const ReportList = ({ reports, withYear }: { reports: readonly PublishedReport[]; withYear?: boolean }) =>
  reports.length === 0 ? null : (
    <>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {reports.map(({ id, kind, fiscalYear, href, mediaType, attachments }) => (
          <li key={id}>
            <a href={href}>
              {requirementKindLabels[kind]}
              <span className={withYear ? undefined : "sr-only"}>, fiscal year {fiscalYear}</span>
            </a>
            {mediaType ? <span className="text-sm text-muted"> ({kindWords(mediaType)})</span> : null}
            <Decisions decisions={attachments.filter((file) => file.kind === "decision")} />
          </li>
        ))}
      </ul>
      <Photos photos={reports.flatMap(({ attachments }) => attachments.filter((file) => file.kind === "photo"))} />
    </>
  )
