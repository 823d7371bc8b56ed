import { type NewsChoices, UpdateForm } from "#components/case/update-form"
import { AsRead } from "#components/public/as-read"
import { Update } from "#components/public/update-list"
import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Markdown } from "#components/ui/markdown"
import { Visibility } from "#components/ui/visibility"
import { archiveCaseUpdateAction, publishCaseUpdateAction, restoreCaseUpdateAction, unpublishCaseUpdateAction } from "#lib/case/actions"
import type { FullCaseUpdate } from "#lib/case/case"
import { may } from "#lib/case/policy"
import { updateKindLabels } from "#lib/case/record"
import type { Actor } from "#lib/kernel/actor"
import { audienceLabels } from "#lib/kernel/audience"
import { can } from "#lib/kernel/permission"
import { noteKindLabels } from "#lib/note/note"
import type { PublicUpdate } from "#lib/public/public"

type Props = {
  actor: Actor
  updates: FullCaseUpdate[]
  editing: number | undefined
  basePath: string
  choose: NewsChoices
  /** How the public pages will draw it. */
  previewOf: (update: FullCaseUpdate) => PublicUpdate | undefined
  keyFor: (act: string) => string
}

const Source = ({ update }: { update: FullCaseUpdate }) => {
  if (!update.source && !update.sourceUrl) return null
  return (
    <p className="text-sm text-muted">Source: {update.sourceUrl ? <Link href={update.sourceUrl}>{update.source ?? update.sourceUrl}</Link> : update.source}</p>
  )
}

/** Where a note is read: at what it is about. */
const recordOf = ({ caseId, grantId, kind }: NonNullable<FullCaseUpdate["note"]>, organizationId: number): string => {
  if (caseId !== null) return `/office/cases/${caseId}`
  return grantId === null ? `/office/grantees/${organizationId}?show=${kind}s` : `/office/grants/${grantId}`
}

/** The decision attached, and where the news was told first. */
const Origin = ({ update }: { update: FullCaseUpdate }) => (
  <>
    {update.documentId && update.documentTitle ? (
      <p className="text-sm">
        <Link href={`/files/documents/${update.documentId}`}>{update.documentTitle}</Link>
        {update.documentAudience ? <span className="text-muted"> · {audienceLabels[update.documentAudience]}</span> : null}
      </p>
    ) : null}
    {update.reportId ? (
      <p className="text-sm">
        <Link href={`/office/reports/${update.reportId}`}>From a report</Link>
      </p>
    ) : null}
    {update.note ? (
      <p className="text-sm">
        <Link href={`${recordOf(update.note, update.organizationId)}#note-${update.note.id}`}>
          From a {noteKindLabels[update.note.kind].toLowerCase()} of <DayText day={update.note.happenedOn} />
        </Link>
      </p>
    ) : null}
  </>
)

/** Exactly what unpublishing takes away; what stays is named too. */
const unpublishing = ({ caseId, documentTitle, documentAudience }: FullCaseUpdate) =>
  [
    `This update disappears at once from ${caseId === null ? "the grantee’s page" : "the pages of the case and the grantee"} and from the feeds.`,
    documentTitle && documentAudience === "public" ? `The document ${documentTitle} stays public by itself until its own audience is changed.` : "",
    "Nothing is lost, and it can be published again.",
  ]
    .filter(Boolean)
    .join(" ")

/** What publishing shows, as the public pages draw it, and what it leaves out. */
const Publishing = ({ update: { caseId, documentTitle, documentAudience }, preview }: { update: FullCaseUpdate; preview: PublicUpdate | undefined }) => (
  <div className="grid gap-3">
    <p>
      Everybody will read this on {caseId === null ? "the grantee’s page" : "the pages of the case and the grantee, and in the feeds"}, once{" "}
      {caseId === null ? "it is" : "both are"} public:
    </p>
    {preview ? (
      <AsRead>
        <Update update={preview} />
      </AsRead>
    ) : null}
    {documentTitle && documentAudience && !preview?.document ? (
      <p>
        {documentTitle} is not shown with it: {audienceLabels[documentAudience].toLowerCase()}.
      </p>
    ) : null}
  </div>
)

const Acts = ({ actor, update, basePath, previewOf, keyFor }: Omit<Props, "updates" | "editing" | "choose"> & { update: FullCaseUpdate }) => {
  const fields = { id: update.id, version: update.version }
  const key = (act: string) => keyFor(`${act} update ${update.id}`)
  return (
    <div className="mt-2 flex flex-wrap items-start gap-3 print:hidden">
      {can(actor, may.editUpdate, update) ? (
        <LinkButton kind="quiet" small href={`${basePath}?edit=update-${update.id}#update-${update.id}`}>
          Edit
        </LinkButton>
      ) : null}
      {can(actor, may.publishUpdate, update) ? (
        <ActionButton
          action={publishCaseUpdateAction}
          formKey={key("publish")}
          fields={fields}
          small
          confirm={<Publishing update={update} preview={previewOf(update)} />}
        >
          Publish
        </ActionButton>
      ) : null}
      {can(actor, may.unpublishUpdate, update) ? (
        <ActionButton action={unpublishCaseUpdateAction} formKey={key("unpublish")} fields={fields} small confirm={unpublishing(update)}>
          Unpublish
        </ActionButton>
      ) : null}
      {can(actor, may.archiveUpdate, update) ? (
        <ActionButton action={archiveCaseUpdateAction} formKey={key("archive")} fields={fields} small kind="quiet">
          Archive
        </ActionButton>
      ) : null}
      {can(actor, may.restoreUpdate, update) ? (
        <ActionButton action={restoreCaseUpdateAction} formKey={key("restore")} fields={fields} small>
          Restore
        </ActionButton>
      ) : null}
    </div>
  )
}

/** News of a case with what can be done with each; the one that is edited is drawn as its form. */
export const CaseUpdates = ({ updates, editing, choose, ...rest }: Props) =>
  updates.length === 0 ? (
    <p className="text-muted">No updates yet.</p>
  ) : (
    <ol className="divide-y divide-hairline">
      {updates.map((update) => (
        <li key={update.id} id={`update-${update.id}`} className="py-4 first:pt-0">
          {editing === update.id && can(rest.actor, may.editUpdate, update) ? (
            <UpdateForm update={update} formKey={rest.keyFor(`edit update ${update.id}`)} cancelHref={`${rest.basePath}#update-${update.id}`} choose={choose} />
          ) : (
            <>
              <p className="text-sm text-muted">
                <DayText day={update.happenedOn} absent="Date not recorded" />
                {update.kind ? ` · ${updateKindLabels[update.kind]}` : null} · {update.publishedAt ? <Visibility isPublic /> : audienceLabels[update.audience]}
                {update.deletedAt ? " · Archived" : ""}
              </p>
              <Markdown text={update.body} />
              <Source update={update} />
              <Origin update={update} />
              <Acts update={update} {...rest} />
            </>
          )}
        </li>
      ))}
    </ol>
  )
