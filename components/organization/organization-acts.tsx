import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import { archiveOrganizationAction, publishOrganizationAction, restoreOrganizationAction, unpublishOrganizationAction } from "#lib/organization/actions"
import type { Organization } from "#lib/organization/organization"
import { may } from "#lib/organization/policy"

type Props = { actor: Actor; organization: Organization; keyFor: () => string }

/** What can be done with the record as a whole. Publishing is done where one sees what the public will see. */
export const OrganizationActs = ({ actor, organization, keyFor }: Props) => {
  const { id, version } = organization
  const fields = { id, version }
  return (
    <div className="mt-8 flex flex-wrap items-start gap-3 print:hidden">
      {can(actor, may.publish, organization) ? <LinkButton href={`/office/grantees/${id}/preview`}>Preview and publish</LinkButton> : null}
      {can(actor, may.unpublish, organization) ? (
        <ActionButton
          action={unpublishOrganizationAction}
          formKey={keyFor()}
          fields={fields}
          kind="danger"
          confirm="Its page, the pages of its cases, its grants in the lists, totals and downloads, and its news in the feeds disappear for visitors at once. Nothing is lost, and it can be published again."
        >
          Unpublish
        </ActionButton>
      ) : null}
      {can(actor, may.archive, organization) ? (
        <ActionButton
          action={archiveOrganizationAction}
          formKey={keyFor()}
          fields={fields}
          kind="danger"
          confirm="It leaves every list, its public page disappears, and its people see nothing more. Nothing is lost, and it can be restored."
        >
          Archive
        </ActionButton>
      ) : null}
      {can(actor, may.restore, organization) ? (
        <ActionButton action={restoreOrganizationAction} formKey={keyFor()} fields={fields}>
          Restore
        </ActionButton>
      ) : null}
    </div>
  )
}

/** On the preview: makes exactly that public. */
export const PublishOrganization = ({ actor, organization, keyFor }: Props) =>
  can(actor, may.publish, organization) ? (
    <ActionButton action={publishOrganizationAction} formKey={keyFor()} fields={{ id: organization.id, version: organization.version }} kind="primary">
      Publish this page
    </ActionButton>
  ) : null
