import { SentFile } from "#components/report/file-name"
import { Absent } from "#components/ui/absent"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { questionsOf } from "#lib/report/question"
import type { Answers, Report, ReportCase, ReportFile } from "#lib/report/report"
import { coverage } from "#lib/requirement/requirement"

type Accepted = { versionId: number; answers: Omit<Answers, "attorneys">; file: ReportFile | null }

const AcceptedAnswers = ({ kind, answers }: Pick<Report, "kind"> & Pick<Accepted, "answers">) => (
  <dl className="grid gap-5">
    {questionsOf(kind).flatMap(({ name, label }) =>
      name === "attorneys"
        ? []
        : [
            <div key={name}>
              <dt className="font-semibold">{label}</dt>
              <dd>{answers[name].trim() === "" ? <Absent>not answered</Absent> : <Prose text={answers[name]} />}</dd>
            </div>,
          ],
    )}
  </dl>
)

const where = (report: Report, accepted: Accepted | undefined) => {
  if (report.publishedUrl) return <Link href={report.publishedUrl}>Where the foundation published it</Link>
  return accepted ? <SentFile version={{ id: accepted.versionId, file: accepted.file }} /> : null
}

/** An accepted report: its file and what was answered, but whom to call. */
export const BoardReport = ({ report, accepted, cases }: { report: Report; accepted: Accepted | undefined; cases: ReportCase[] }) => (
  <>
    <Facts
      items={[
        { label: "Grantee", value: <Link href={`/board/grantees/${report.organizationId}`}>{report.organizationName}</Link> },
        { label: "Covers", value: coverage(report.coversFrom, report.coversTo) },
        {
          label: "About",
          value:
            cases.length > 0
              ? cases.map(({ id, title }) => (
                  <Link key={id} href={`/board/cases/${id}`} className="block">
                    {title}
                  </Link>
                ))
              : null,
        },
        { label: "Report", value: where(report, accepted) },
      ]}
    />
    {accepted ? (
      <div className="mt-10">
        <Section title="What it says">
          <AcceptedAnswers kind={report.kind} answers={accepted.answers} />
        </Section>
      </div>
    ) : null}
  </>
)
