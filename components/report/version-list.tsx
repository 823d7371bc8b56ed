import { SaidList } from "#components/report/answers-list"
import { AttachmentList } from "#components/report/attachment-list"
import { SentFile } from "#components/report/file-name"
import { decisionLabels } from "#components/report/review-history"
import { ReviewWords } from "#components/report/review-words"
import { Disclosure } from "#components/ui/disclosure"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
import { formatInstant } from "#lib/kernel/clock"
import { questionsOf } from "#lib/report/question"
import type { AttachedFile, ReportVersion, Review } from "#lib/report/report"
import { saidIn } from "#lib/report/said"
import type { RequirementKind } from "#lib/requirement/requirement"

type Props = {
  kind: RequirementKind
  versions: ReportVersion[]
  reviews: Review[]
  timeZone: string
  /** What was asked, and what went along; in the portal. */
  questions?: readonly { name: string; label: string }[]
  filesOf?: (versionId: number) => readonly AttachedFile[]
  /** Where two versions are compared. */
  comparePath?: string
  /** The newest one's answers and files stand elsewhere on the page. */
  answersElsewhere?: boolean
}

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

const Version = ({
  version,
  kind,
  reviews,
  timeZone,
  questions = questionsOf(kind),
  filesOf,
  answersElsewhere = false,
}: Omit<Props, "versions"> & { version: ReportVersion }) => {
  const { submittedAt, submittedBy, isFiledByStaff, receipt } = version
  const files = answersElsewhere ? [] : (filesOf?.(version.id) ?? [])
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
      {answersElsewhere ? null : (
        <div className="mt-5">
          <SaidList questions={questions} said={saidIn(version)} />
        </div>
      )}
      {files.length > 0 ? (
        <div className="mt-6">
          <AttachmentList files={files} />
        </div>
      ) : null}
    </>
  )
}

/** All versions that were sent, the newest open, the older ones behind their numbers; each with what was said about it. */
export const VersionList = ({ versions, reviews, comparePath, answersElsewhere = false, ...shared }: Props) => {
  const sent = versions.filter(({ submittedAt }) => submittedAt !== null)
  const about = (version: ReportVersion) => reviews.filter(({ reportVersionId }) => reportVersionId === version.id)
  const [newest, ...older] = sent
  if (!newest) return <p className="text-muted">Nothing was submitted yet.</p>
  return (
    <>
      <Section title={older.length > 0 ? `Version ${newest.number}, the newest` : "What was submitted"}>
        <Version version={newest} reviews={about(newest)} answersElsewhere={answersElsewhere} {...shared} />
      </Section>
      {older.length > 0 ? (
        <Section
          title="Earlier versions"
          intro="Each is kept as it was sent."
          action={comparePath ? <Link href={comparePath}>Compare with the newest</Link> : null}
        >
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
