import { ActionButton } from "#components/ui/action-button"
import { Because } from "#components/ui/because"
import { archiveGrantAction, publishGrantAction, restoreGrantAction, unpublishGrantAction } from "#lib/grant/actions"
import type { FullGrant } from "#lib/grant/grant"
import { may } from "#lib/grant/policy"
import type { Actor } from "#lib/kernel/actor"
import { can, verdict } from "#lib/kernel/permission"

type Props = { actor: Actor; grant: FullGrant; organizationIsPublic: boolean; keyFor: (act: string) => string }

/** What can be done with the grant as a whole; only what the person may do is there. */
export const GrantActs = ({ actor, grant, organizationIsPublic, keyFor }: Props) => {
  const fields = { id: grant.id, version: grant.version }
  return (
    <div className="mt-6 flex flex-wrap items-start gap-3 print:hidden">
      {can(actor, may.publish, grant) ? (
        <ActionButton
          action={publishGrantAction}
          formKey={keyFor("publish")}
          fields={fields}
          confirm={`The public will see the fiscal year, the amount, the purpose, and the grant's published cases and reports${organizationIsPublic ? "." : ", once the organization itself is published."}`}
        >
          Publish grant
        </ActionButton>
      ) : null}
      {can(actor, may.unpublish, grant) ? (
        <ActionButton action={unpublishGrantAction} formKey={keyFor("unpublish")} fields={fields}>
          Take off the public site
        </ActionButton>
      ) : null}
      {can(actor, may.archive, grant) ? (
        <ActionButton action={archiveGrantAction} formKey={keyFor("archive")} fields={fields}>
          Archive grant
        </ActionButton>
      ) : grant.deletedAt ? null : (
        <Because verdict={verdict(actor, may.archive, grant)} />
      )}
      {can(actor, may.restore, grant) ? (
        <ActionButton action={restoreGrantAction} formKey={keyFor("restore")} fields={fields}>
          Restore grant
        </ActionButton>
      ) : null}
    </div>
  )
}
