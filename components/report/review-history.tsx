import { ReviewWords } from "#components/report/review-words"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { Timeline } from "#components/ui/timeline"
import { formatInstant } from "#lib/kernel/clock"
import type { ReportVersion, Review, ReviewDecision } from "#lib/report/report"
import type { Reading, Reopening } from "#lib/report/review"
import type { Question } from "#lib/schedule/schedule"

export const decisionLabels: Record<ReviewDecision, string> = { started: "Review begun", accepted: "Accepted", changes_requested: "Changes asked for" }

type Props = {
  versions: readonly ReportVersion[]
  reviews: readonly Review[]
  readings: readonly Reading[]
  reopenings: readonly Reopening[]
  questions: readonly Pick<Question, "name" | "label">[]
  timeZone: string
}

/** Who read it and what was decided, newest first. The grantee sees the same without the reasons for taking it up again. */
export const ReviewHistory = ({ versions, reviews, readings, reopenings, questions, timeZone }: Props) => {
  const firstOpened = (versionId: number) => `Version ${versions.find(({ id }) => id === versionId)?.number} first opened`
  const entries = [
    ...readings.map(({ reportVersionId, by, readAt }) => ({
      key: `reading ${reportVersionId} ${by}`,
      at: readAt,
      title: firstOpened(reportVersionId),
      by,
      body: null,
    })),
    ...reviews.map((review) => ({
      key: `review ${review.id}`,
      at: review.createdAt,
      title: decisionLabels[review.decision],
      by: review.by ?? "Lodestar",
      body: <ReviewWords review={review} questions={questions} />,
    })),
    ...reopenings.map(({ id, createdAt, by, reason }) => ({
      key: `reopening ${id}`,
      at: createdAt,
      title: "Taken up again",
      by: by ?? "Lodestar",
      body: <Prose text={reason} />,
    })),
  ].toSorted((one, other) => (one.at < other.at ? 1 : -1))
  return (
    <Section title="What was done">
      {entries.length === 0 ? (
        <p className="text-muted">Nothing yet.</p>
      ) : (
        <Timeline
          label="What was done"
          items={entries.map(({ at, ...entry }) => ({ ...entry, when: <time dateTime={at}>{formatInstant(at, timeZone)}</time> }))}
        />
      )}
    </Section>
  )
}
