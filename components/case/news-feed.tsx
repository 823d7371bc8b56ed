import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Markdown } from "#components/ui/markdown"
import type { FullCaseUpdate } from "#lib/case/case"
import { updateKindLabels } from "#lib/case/record"
import { audienceLabels } from "#lib/kernel/audience"

/** News of many cases, each under its case. */
export const NewsFeed = ({ updates }: { updates: readonly FullCaseUpdate[] }) => (
  <ol className="divide-y divide-hairline">
    {updates.map((update) => (
      <li key={update.id} className="py-4">
        <p className="font-semibold">
          {update.caseId === null ? (
            <Link href={`/office/grantees/${update.organizationId}/cases#update-${update.id}`}>{update.organizationName}</Link>
          ) : (
            <Link href={`/office/cases/${update.caseId}#update-${update.id}`}>{update.caseTitle}</Link>
          )}
        </p>
        <p className="text-sm text-muted">
          <DayText day={update.happenedOn} absent="Date not recorded" />
          {update.kind ? ` · ${updateKindLabels[update.kind]}` : null} · {update.publishedAt ? "Public" : audienceLabels[update.audience]}
        </p>
        <Markdown text={update.body} />
      </li>
    ))}
  </ol>
)
