import { Link } from "#components/ui/link"
import { Money } from "#components/ui/money"
import type { FullPayment } from "#lib/payment/payment"
import { type AttachedFile, isAnswerPublic, isFilePublic, type Report, type ReportCase, type ReportVersion } from "#lib/report/report"
import { saidIn } from "#lib/report/said"
import type { Question } from "#lib/schedule/schedule"

type Props = { report: Report; version: ReportVersion; files: readonly AttachedFile[]; cases: readonly ReportCase[]; questions: readonly Question[] }

const shownAnswers = (version: ReportVersion, questions: readonly Question[]) => {
  const said = saidIn(version)
  return questions.filter(({ name }) => isAnswerPublic(name) && (said[name] ?? "").trim() !== "")
}

const Parts = ({ version, files, questions }: Pick<Props, "version" | "files" | "questions">) => {
  const answers = shownAnswers(version, questions)
  const shown = files.filter(isFilePublic)
  const isNothing = !version.file && answers.length === 0 && shown.length === 0
  return (
    <ul className="list-disc pl-5">
      {version.file ? <li>The file {version.file.name}</li> : null}
      {version.file ? null : answers.map(({ name, label }) => <li key={name}>The answer to “{label}”, as a text</li>)}
      {shown.map(({ id, kind, caption, credit, name }) => (
        <li key={id}>
          {kind === "photo" ? "The photo" : "The decision"} {caption || name}
          {credit ? `, credited to ${credit}` : ""}
        </li>
      ))}
      {isNothing ? <li>Nothing: there is no file, and no answer that is published.</li> : null}
    </ul>
  )
}

const StaysPrivate = ({ version, files }: Pick<Props, "version" | "files">) => {
  const hidden = files
    .filter((file) => !isFilePublic(file))
    .map(({ kind, caption, name }) => (kind === "photo" ? `the photo ${caption || name}, which has no permission` : caption || name))
  const always = [version.file ? "the answers" : "the attorneys to call", "remarks and messages", ...hidden]
  return <p className="text-muted">Stays private: {always.join("; ")}.</p>
}

/** Exactly what publishing shows to everyone, said before it is done. */
export const PublicPreview = ({ report, version, files, cases, questions }: Props) => {
  const beside = cases.map(({ title }) => title).join("; ")
  return (
    <div className="max-w-measure grid gap-2">
      <p>Published, everyone can read:</p>
      <Parts version={version} files={files} questions={questions} />
      <p>{beside ? `The link stands on the grantee’s page beside ${beside}.` : "The link stands on the grantee’s page, beside the grant."}</p>
      <StaysPrivate version={version} files={files} />
      {report.isGrantPublic ? (
        <p>
          <Link href={`/office/grantees/${report.organizationId}/preview`}>See the public page as it is now</Link>
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
