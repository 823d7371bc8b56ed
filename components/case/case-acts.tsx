import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { archiveCaseAction, publishCaseAction, restoreCaseAction, unpublishCaseAction } from "#lib/case/actions"
import type { FullCase } from "#lib/case/case"
import { may } from "#lib/case/policy"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"

type Props = { actor: Actor; courtCase: FullCase; keyFor: (act: string) => string }

/** Publishing is done at the preview, where the person sees what the public will see. */
export const PublishCase = ({ actor, courtCase, keyFor }: Props) =>
  can(actor, may.publish, courtCase) ? (
    <ActionButton
      action={publishCaseAction}
      formKey={keyFor("publish")}
      fields={{ id: courtCase.id, version: courtCase.version }}
      kind="primary"
      confirm="Everybody will be able to read the page below."
    >
      Publish case
    </ActionButton>
  ) : null

/** What can be done with the case as a whole; only what the person may do is there. */
export const CaseActs = ({ actor, courtCase, keyFor }: Props) => {
  const fields = { id: courtCase.id, version: courtCase.version }
  return (
    <div className="mt-6 flex flex-wrap items-start gap-3 print:hidden">
      {courtCase.deletedAt ? null : (
        <LinkButton href={`/office/cases/${courtCase.id}/preview`}>{courtCase.publishedAt ? "See what the public sees" : "Preview and publish"}</LinkButton>
      )}
      {can(actor, may.unpublish, courtCase) ? (
        <ActionButton
          action={unpublishCaseAction}
          formKey={keyFor("unpublish")}
          fields={fields}
          confirm="Its page, its part of the grantee’s page, its line in the lists and results, and its updates and documents, in the feeds too, disappear for visitors at once. Nothing is lost, and it can be published again."
        >
          Take off the public site
        </ActionButton>
      ) : null}
      {can(actor, may.archive, courtCase) ? (
        <ActionButton action={archiveCaseAction} formKey={keyFor("archive")} fields={fields}>
          Archive case
        </ActionButton>
      ) : null}
      {can(actor, may.restore, courtCase) ? (
        <ActionButton action={restoreCaseAction} formKey={keyFor("restore")} fields={fields}>
          Restore case
        </ActionButton>
      ) : null}
    </div>
  )
}
