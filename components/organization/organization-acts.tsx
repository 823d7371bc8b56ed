import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import { archiveOrganizationAction, publishOrganizationAction, restoreOrganizationAction, unpublishOrganizationAction } from "#lib/organization/actions"
import type { Organization } from "#lib/organization/organization"
import { may } from "#lib/organization/policy"

type Props = { actor: Actor; organization: Organization; keyFor: () => string }

/** What can be done with the record as a whole. Publishing and unpublishing are done where one sees what the public sees. */
export const OrganizationActs = ({ actor, organization, keyFor }: Props) => {
  const { id, version } = organization
  const fields = { id, version }
  return (
    <div className="mt-8 flex flex-wrap items-start gap-3 print:hidden">
      {can(actor, may.publish, organization) ? <LinkButton href={`/office/grantees/${id}/preview`}>Preview and publish</LinkButton> : null}
      {can(actor, may.unpublish, organization) ? <LinkButton href={`/office/grantees/${id}/preview`}>Preview and unpublish</LinkButton> : null}
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

/** On the preview: takes exactly that away, and says what goes with it. */
export const UnpublishOrganization = ({ actor, organization, keyFor }: Props) => {
  const { id, version, deletedAt } = organization
  if (!can(actor, may.unpublish, organization)) return null
  return (
    <div className="mt-2 grid gap-3">
      <p>
        {deletedAt
          ? "Unpublished, it stays private when it is restored too."
          : "Unpublished, this page is gone at once, with the pages of its cases, its grants in the lists, totals and downloads, its reports and documents with their files, and its news in the feeds. What each of them is set to stays as it is, nothing is lost, and it can be published again."}
      </p>
      <div>
        <ActionButton action={unpublishOrganizationAction} formKey={keyFor()} fields={{ id, version }} kind="danger">
          Unpublish organization
        </ActionButton>
      </div>
    </div>
  )
}
