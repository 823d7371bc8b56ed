import { DocumentLink } from "#components/public/document-list"
import { DayText } from "#components/ui/day"
import { Markdown } from "#components/ui/markdown"
import { updateKindLabels } from "#lib/case/record"
import type { PublicUpdate } from "#lib/public/public"

const Source = ({ source, sourceUrl }: Pick<PublicUpdate, "source" | "sourceUrl">) => {
  if (!source && !sourceUrl) return <p className="mt-1 text-sm text-muted">Source not recorded</p>
  const words = source ?? "Source"
  return <p className="mt-1 text-sm text-muted">{sourceUrl ? <a href={sourceUrl}>{words}</a> : words}</p>
}

/** One piece of news. What has no date says so, quietly. */
export const Update = ({ update }: { update: PublicUpdate }) => (
  <>
    <p className="text-sm text-muted">
      <DayText day={update.happenedOn} absent="Date not recorded" />
      {update.kind ? ` · ${updateKindLabels[update.kind]}` : null}
    </p>
    <Markdown text={update.body} />
    <Source source={update.source} sourceUrl={update.sourceUrl} />
    {update.document ? (
      <p className="mt-1 text-sm">
        <DocumentLink document={update.document} />
      </p>
    ) : null}
  </>
)

/** News of one case. */
export const UpdateList = ({ updates }: { updates: readonly PublicUpdate[] }) => (
  <ul className="grid gap-5">
    {updates.map((update) => (
      <li key={update.id} id={`update-${update.id}`} className="break-inside-avoid">
        <Update update={update} />
      </li>
    ))}
  </ul>
)
