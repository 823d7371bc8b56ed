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

/** Done at the preview too, below what the public reads now; an archived case has none, and what it means is asked there. */
export const UnpublishCase = ({ actor, courtCase, keyFor, confirm }: Props & { confirm?: string }) =>
  can(actor, may.unpublish, courtCase) ? (
    <ActionButton
      action={unpublishCaseAction}
      formKey={keyFor("unpublish")}
      fields={{ id: courtCase.id, version: courtCase.version }}
      kind="danger"
      confirm={confirm}
    >
      Unpublish case
    </ActionButton>
  ) : null

/** What can be done with the case as a whole; only what the person may do is there. */
export const CaseActs = ({ actor, courtCase, keyFor }: Props) => {
  const fields = { id: courtCase.id, version: courtCase.version }
  return (
    <div className="mt-6 flex flex-wrap items-start gap-3 print:hidden">
      {courtCase.deletedAt ? (
        <UnpublishCase
          actor={actor}
          courtCase={courtCase}
          keyFor={keyFor}
          confirm="Archived, it is shown to nobody outside already. Unpublished, it stays private when it is restored too."
        />
      ) : (
        <LinkButton href={`/office/cases/${courtCase.id}/preview`}>{courtCase.publishedAt ? "Preview and unpublish" : "Preview and publish"}</LinkButton>
      )}
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
