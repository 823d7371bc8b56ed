import { fileWords } from "#components/public/document-list"
import { Disclosure } from "#components/ui/disclosure"
import { Prose } from "#components/ui/prose"
import type { PublicReport } from "#lib/public/public"
import { requirementKindLabels } from "#lib/requirement/requirement"

/** Several reports on a page are called the same: the year tells them apart, to a reader who hears links one by one too. */
const Name = ({ report, withYear }: { report: PublicReport; withYear: boolean | undefined }) => (
  <>
    {requirementKindLabels[report.kind]}
    <span className={withYear ? undefined : "sr-only"}>, fiscal year {report.fiscalYear}</span>
  </>
)

const Report = ({ report, withYear }: { report: PublicReport; withYear: boolean | undefined }) => {
  if (report.href) {
    return (
      <>
        <a href={report.href}>
          <Name report={report} withYear={withYear} />
        </a>
        {report.file ? <span className="text-sm text-muted"> ({fileWords(report.file)})</span> : null}
      </>
    )
  }
  return (
    <Disclosure summary={<Name report={report} withYear={withYear} />}>
      {report.words.map(({ label, body }) => (
        <div key={label} className="mt-3">
          <p className="font-semibold">{label}</p>
          <Prose text={body} />
        </div>
      ))}
    </Disclosure>
  )
}

/** The published reports of a grant, each a way to read it. */
export const ReportList = ({ reports, withYear }: { reports: readonly PublicReport[]; withYear?: boolean }) =>
  reports.length === 0 ? null : (
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
      {reports.map((report) => (
        <li key={report.id}>
          <Report report={report} withYear={withYear} />
        </li>
      ))}
    </ul>
  )
