import { SentFile } from "#components/report/file-name"
import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { CopyButton } from "#components/ui/copy-button"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
import { attachmentLabels } from "#lib/document/attachment"
import { formatBytes } from "#lib/document/kind"
import { formatInstant } from "#lib/kernel/clock"
import { formatDay } from "#lib/kernel/day"
import { withdrawReportAction } from "#lib/report/actions"
import { type AttachedFile, isOnPublicPage, type Report, type ReportVersion } from "#lib/report/report"

type Props = { report: Report; version: ReportVersion; files: readonly AttachedFile[]; foundation: string; timeZone: string; formKey: string }

/** Until when, where it lies with the grantee. */
const due = ({ dueOn }: Report) => (dueOn ? ` It is due ${formatDay(dueOn)}.` : "")

const nextOf = (report: Report): string => {
  switch (report.status) {
    case "submitted":
      return "The foundation’s staff reads it, then accepts it or asks for changes. Either stands here and under “What is due”. Until they begin, you can take it back."
    case "in_review":
      return "The foundation is reading it. You will see here whether it is accepted or what should change."
    case "changes_requested":
      return `The foundation asks for changes. Send a new version; this one is kept.${due(report)}`
    case "accepted":
      if (isOnPublicPage(report)) return "It is accepted, and stands on your public page."
      return report.publishedAt
        ? "It is accepted. It stands on your public page as soon as the foundation publishes its grant."
        : "It is accepted. You need to do nothing more."
    case "withdrawn":
      return `You took it back. What was sent is kept; your next draft starts from it.${due(report)}`
    case "draft":
      return `You took it back, and a new draft is begun. What was sent is kept.${due(report)}`
  }
}

const Sent = ({ version, files }: Pick<Props, "version" | "files">) => (
  <ul>
    <li>
      <SentFile version={version} />
    </li>
    {files.map(({ id, kind, name, caption, sizeBytes }) => (
      <li key={id}>
        {attachmentLabels[kind]}:{" "}
        <Link href={`/files/reports/${version.id}/${id}`} download>
          {caption || name}
        </Link>{" "}
        <span className="text-muted">({formatBytes(sizeBytes)})</span>
      </li>
    ))}
  </ul>
)

/** The proof that it was sent: its number, the time, what was sent, and what happens next. */
export const Receipt = ({ report, version, files, foundation, timeZone, formKey }: Props) => {
  const { receipt, submittedAt, submittedBy } = version
  return (
    <Section title={report.status === "submitted" ? `Received by ${foundation}` : "Receipt"}>
      <Facts
        items={[
          {
            label: "Receipt number",
            value: receipt ? (
              <>
                <strong className="tabular">{receipt}</strong> <CopyButton value={receipt} label="Copy the receipt number" />
              </>
            ) : null,
          },
          { label: "Submitted", value: submittedAt ? `${formatInstant(submittedAt, timeZone)}${submittedBy ? `, by ${submittedBy}` : ""}` : null },
          { label: "What you sent", value: <Sent version={version} files={files} /> },
          { label: "What happens next", value: nextOf(report) },
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-3 print:hidden">
        {report.status === "submitted" ? (
          <ActionButton
            action={withdrawReportAction}
            formKey={formKey}
            fields={{ id: report.id, version: report.version }}
            confirm="The foundation no longer sees it as submitted. What you sent is kept, and you can send it again."
          >
            Take it back
          </ActionButton>
        ) : null}
        {["changes_requested", "withdrawn", "draft"].includes(report.status) ? (
          <LinkButton href={`/portal/requirements/${report.requirementId}`} kind="primary">
            Send a new version
          </LinkButton>
        ) : null}
      </div>
    </Section>
  )
}
