import { AttachmentList } from "#components/report/attachment-list"
import { SentFile } from "#components/report/file-name"
import { decisionLabels } from "#components/report/review-history"
import { ReviewWords } from "#components/report/review-words"
import { SaidList } from "#components/report/said-list"
import { Disclosure } from "#components/ui/disclosure"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
import { formatInstant } from "#lib/kernel/clock"
import { questionsOf } from "#lib/report/question"
import type { AttachedFile, ReportVersion, Review } from "#lib/report/report"
import type { TakenUp } from "#lib/report/review"
import { saidIn } from "#lib/report/said"
import type { RequirementKind } from "#lib/requirement/requirement"

type Props = {
  kind: RequirementKind
  versions: ReportVersion[]
  reviews: Review[]
  /** That it was taken up again after it had been accepted. */
  takenUp: TakenUp[]
  timeZone: string
  /** What was asked, and what went along; in the portal. */
  questions?: readonly { name: string; label: string }[]
  filesOf?: (versionId: number) => readonly AttachedFile[]
  /** Where two versions are compared. */
  comparePath?: string
  /** The newest one's answers and files stand elsewhere on the page. */
  answersElsewhere?: boolean
}

const Said = ({ kind, reviews, takenUp, timeZone }: Pick<Props, "kind" | "reviews" | "takenUp" | "timeZone">) => {
  const answers = reviews.map((review) => ({ ...review, said: decisionLabels[review.decision] }))
  const again = takenUp.map(({ createdAt }) => ({ id: createdAt, createdAt, said: "Taken up again", by: null, words: "", parts: [] }))
  return (
    <ul className="grid gap-3">
      {[...answers, ...again]
        .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))
        .map(({ id, said, createdAt, by, ...review }) => (
          <li key={id}>
            <p>
              {said}, {formatInstant(createdAt, timeZone)}
              {by ? `, by ${by}` : ""}
            </p>
            <ReviewWords review={review} questions={questionsOf(kind)} />
          </li>
        ))}
    </ul>
  )
}

const Version = ({
  version,
  kind,
  reviews,
  takenUp,
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
          ...(reviews.length > 0
            ? [{ label: "What the foundation said", value: <Said kind={kind} reviews={reviews} takenUp={takenUp} timeZone={timeZone} /> }]
            : []),
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
export const VersionList = ({ versions, reviews, takenUp, comparePath, answersElsewhere = false, ...shared }: Props) => {
  const sent = versions.filter(({ submittedAt }) => submittedAt !== null)
  const about = ({ id }: ReportVersion) => ({
    reviews: reviews.filter(({ reportVersionId }) => reportVersionId === id),
    takenUp: takenUp.filter(({ reportVersionId }) => reportVersionId === id),
  })
  const [newest, ...older] = sent
  if (!newest) return <p className="text-muted">Nothing was submitted yet.</p>
  return (
    <>
      <Section title={older.length > 0 ? `Version ${newest.number}, the newest` : "What was submitted"}>
        <Version version={newest} {...about(newest)} answersElsewhere={answersElsewhere} {...shared} />
      </Section>
      {older.length > 0 ? (
        <Section
          title="Earlier versions"
          intro="Each is kept as it was sent."
          action={comparePath ? <Link href={comparePath}>Compare with the newest</Link> : null}
        >
          {older.map((version) => (
            <Disclosure key={version.id} summary={`Version ${version.number}`}>
              <Version version={version} {...about(version)} {...shared} />
            </Disclosure>
          ))}
        </Section>
      ) : null}
    </>
  )
}
