import { AnswersList } from "#components/report/answers-list"
import { SentFile } from "#components/report/file-name"
import { decisionLabels } from "#components/report/review-history"
import { ReviewWords } from "#components/report/review-words"
import { Disclosure } from "#components/ui/disclosure"
import { Facts } from "#components/ui/facts"
import { Section } from "#components/ui/section"
import { formatInstant } from "#lib/kernel/clock"
import { questionsOf } from "#lib/report/question"
import type { ReportVersion, Review } from "#lib/report/report"
import type { RequirementKind } from "#lib/requirement/requirement"

type Props = { kind: RequirementKind; versions: ReportVersion[]; reviews: Review[]; timeZone: string }

const Said = ({ kind, reviews, timeZone }: Pick<Props, "kind" | "reviews" | "timeZone">) => (
  <ul className="grid gap-3">
    {reviews.map((review) => (
      <li key={review.id}>
        <p>
          {decisionLabels[review.decision]}, {formatInstant(review.createdAt, timeZone)}
          {review.by ? `, by ${review.by}` : ""}
        </p>
        <ReviewWords review={review} questions={questionsOf(kind)} />
      </li>
    ))}
  </ul>
)

const Version = ({ version, kind, reviews, timeZone }: Omit<Props, "versions"> & { version: ReportVersion }) => {
  const { submittedAt, submittedBy, isFiledByStaff, receipt, answers } = version
  return (
    <>
      <Facts
        items={[
          { label: "File", value: <SentFile version={version} /> },
          {
            label: "Submitted",
            value: submittedAt ? `${formatInstant(submittedAt, timeZone)}${submittedBy ? `, by ${submittedBy}` : ""}` : null,
            note: isFiledByStaff ? "Filed by the foundation’s staff for the grantee" : undefined,
          },
          { label: "Receipt", value: receipt },
          ...(reviews.length > 0 ? [{ label: "What the foundation said", value: <Said kind={kind} reviews={reviews} timeZone={timeZone} /> }] : []),
        ]}
      />
      <div className="mt-5">
        <AnswersList kind={kind} answers={answers} />
      </div>
    </>
  )
}

/** All versions that were sent, the newest open, the older ones behind their numbers; each with what was said about it. */
export const VersionList = ({ kind, versions, reviews, timeZone }: Props) => {
  const sent = versions.filter(({ submittedAt }) => submittedAt !== null)
  const about = (version: ReportVersion) => reviews.filter(({ reportVersionId }) => reportVersionId === version.id)
  const [newest, ...older] = sent
  if (!newest) return <p className="text-muted">Nothing was submitted yet.</p>
  const shared = { kind, timeZone }
  return (
    <>
      <Section title={older.length > 0 ? `Version ${newest.number}, the newest` : "What was submitted"}>
        <Version version={newest} reviews={about(newest)} {...shared} />
      </Section>
      {older.length > 0 ? (
        <Section title="Earlier versions" intro="Each is kept as it was sent.">
          {older.map((version) => (
            <Disclosure key={version.id} summary={`Version ${version.number}`}>
              <Version version={version} reviews={about(version)} {...shared} />
            </Disclosure>
          ))}
        </Section>
      ) : null}
    </>
  )
}
