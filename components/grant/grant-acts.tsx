import { AsRead } from "#components/public/as-read"
import { GrantCases } from "#components/public/grant-cases"
import { GrantAmounts } from "#components/public/grantee-page"
import { ActionButton } from "#components/ui/action-button"
import { Because } from "#components/ui/because"
import { archiveGrantAction, publishGrantAction, restoreGrantAction, unpublishGrantAction } from "#lib/grant/actions"
import type { FullGrant } from "#lib/grant/grant"
import { may } from "#lib/grant/policy"
import type { Actor } from "#lib/kernel/actor"
import { can, verdict } from "#lib/kernel/permission"
import type { PublicGrant } from "#lib/public/public"

type Props = {
  actor: Actor
  grant: FullGrant
  organizationIsPublic: boolean
  /** How the public page will draw it; undefined where it will not. */
  preview: PublicGrant | undefined
  keyFor: (act: string) => string
}

const OnGranteePage = ({ grant }: { grant: PublicGrant }) => (
  <AsRead>
    <GrantCases grants={[grant]} />
    <div className="mt-6">
      <GrantAmounts grants={[grant]} />
    </div>
  </AsRead>
)

/** What publishing shows, as the grantee's page draws it, and where else it counts. */
const Publishing = ({ preview, organizationIsPublic }: Pick<Props, "preview" | "organizationIsPublic">) =>
  preview ? (
    <div className="grid gap-3">
      <h2 className="font-semibold">
        What the public will read on the grantee’s page{organizationIsPublic ? "" : ", once the organization itself is published"}
      </h2>
      <OnGranteePage grant={preview} />
      <p>
        It stands in the list of its year, on the pages of its cases, in the totals and in the downloads too. Its cases and reports show where they are
        published themselves.
      </p>
    </div>
  ) : (
    "A cancelled grant is shown nowhere, published or not."
  )

/** What unpublishing takes away, as the grantee's page draws it, and where else it stands. */
const Unpublishing = ({ preview, organizationIsPublic }: Pick<Props, "preview" | "organizationIsPublic">) =>
  preview && organizationIsPublic ? (
    <div className="grid gap-3">
      <h2 className="font-semibold">What disappears from the grantee’s page</h2>
      <OnGranteePage grant={preview} />
      <p>
        It leaves the list of its year, the pages of its cases, the totals and the downloads at once too, its reports and their files with it. Its cases keep
        their own pages where they are published themselves. Nothing is lost, and it can be published again.
      </p>
    </div>
  ) : (
    "The public sees nothing of it now. Unpublished, it stays private whatever else is published or restored."
  )

/** What can be done with the grant as a whole; only what the person may do is there. */
export const GrantActs = ({ actor, grant, organizationIsPublic, preview, keyFor }: Props) => {
  const fields = { id: grant.id, version: grant.version }
  return (
    <div className="mt-6 flex flex-wrap items-start gap-3 print:hidden">
      {can(actor, may.publish, grant) ? (
        <ActionButton
          action={publishGrantAction}
          formKey={keyFor("publish")}
          fields={fields}
          confirm={<Publishing preview={preview} organizationIsPublic={organizationIsPublic} />}
        >
          Publish grant
        </ActionButton>
      ) : null}
      {can(actor, may.unpublish, grant) ? (
        <ActionButton
          action={unpublishGrantAction}
          formKey={keyFor("unpublish")}
          fields={fields}
          confirm={<Unpublishing preview={preview} organizationIsPublic={organizationIsPublic} />}
        >
          Unpublish grant
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
