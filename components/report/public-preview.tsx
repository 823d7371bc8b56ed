import { AsRead } from "#components/public/as-read"
import { ReportList } from "#components/public/report-list"
import { Link } from "#components/ui/link"
import { Money } from "#components/ui/money"
import { Prose } from "#components/ui/prose"
import type { FullPayment } from "#lib/payment/payment"
import type { PublicAttachment, PublishedReport } from "#lib/report/published-queries"
import { type AttachedFile, isFilePublic, isOnPublicPage, type Report, type ReportCase, type ReportVersion } from "#lib/report/report"
import { reportText } from "#lib/report/text"

type Props = { report: Report; version: ReportVersion; files: readonly AttachedFile[]; cases: readonly ReportCase[] }

/** The report as the public page would be given it. */
const publishedOf = ({ report, version, files, cases }: Props): PublishedReport => ({
  id: report.id,
  grantId: report.grantId,
  fiscalYear: report.fiscalYear,
  kind: report.kind,
  href: `/files/reports/${version.id}`,
  isElsewhere: false,
  mediaType: version.file?.mediaType ?? null,
  caseIds: cases.map(({ id }) => id),
  attachments: files.filter(isFilePublic).map(({ id, kind, caption, name, credit }) => ({
    id,
    kind: kind as PublicAttachment["kind"],
    href: `/files/reports/${version.id}/${id}`,
    caption: caption || name,
    credit,
  })),
})

/** Where nothing but answers was sent: what the link leads to, word for word. */
const Words = ({ report, version }: Pick<Props, "report" | "version">) => (
  <div className="mt-4 border-t border-hairline pt-4">
    <p className="text-sm text-muted">The link leads to this text:</p>
    <Prose text={reportText({ ...report, answers: version.answers }).text} />
  </div>
)

const StaysPrivate = ({ version, files }: Pick<Props, "version" | "files">) => {
  const hidden = files
    .filter((file) => !isFilePublic(file))
    .map(({ kind, caption, name }) => (kind === "photo" ? `the photo ${caption || name}, which has no permission` : caption || name))
  const own = Object.keys(version.more).length > 0 ? ["the answers to the foundation’s own questions"] : []
  const answers = version.file ? ["the answers"] : ["the attorneys to call", ...own]
  const always = [...answers, "remarks and messages", ...hidden]
  return <p className="text-muted">Stays private: {always.join("; ")}.</p>
}

/** Exactly what publishing shows to everyone, drawn as the public page draws it, before it is done. */
export const PublicPreview = (props: Props) => {
  const { report, version, files } = props
  const shown = props.cases.filter(({ isPublic }) => isPublic)
  return (
    <div className="max-w-measure grid gap-2">
      <p>{isOnPublicPage(report) ? "Everyone can read on the grantee’s page now:" : "Published, everyone can read on the grantee’s page:"}</p>
      <AsRead>
        <p className="text-sm text-muted">Grant for fiscal year {report.fiscalYear}</p>
        {shown.map(({ id, title }) => (
          <p key={id} className="font-semibold">
            {title}
          </p>
        ))}
        <ReportList reports={[publishedOf(props)]} />
        {version.file ? null : <Words report={report} version={version} />}
      </AsRead>
      <StaysPrivate version={version} files={files} />
      {report.isGrantPublic ? (
        <p>
          <Link href={`/office/grantees/${report.organizationId}/preview`}>See the public page as it is now</Link>
          {report.publishedAt ? "" : ", without this report"}
        </p>
      ) : (
        <p>The grant or the grantee is private now, so nothing shows until both are published.</p>
      )}
    </div>
  )
}

/** The money that waits for this report. */
export const FreedPayments = ({ freed }: { freed: readonly FullPayment[] }) =>
  freed.length === 0 ? (
    <p className="text-muted">No payment waits for it.</p>
  ) : (
    <ul className="list-disc pl-5">
      {freed.map(({ id, amountCents, fiscalYear }) => (
        <li key={id}>
          <Link href={`/office/payments/${id}`}>
            <Money cents={amountCents} /> of the grant of {fiscalYear}
          </Link>{" "}
          becomes free to be paid
        </li>
      ))}
    </ul>
  )
