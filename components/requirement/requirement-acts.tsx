import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import { may as mayReport } from "#lib/report/policy"
import { archiveRequirementAction, reopenRequirementAction, restoreRequirementAction } from "#lib/requirement/actions"
import { may } from "#lib/requirement/policy"
import type { Requirement } from "#lib/requirement/requirement"

/** What can be done with a requirement just now; what can't is not offered. `formKeys`: one for each button that acts at once. */
export const RequirementActs = ({ actor, requirement, formKeys }: { actor: Actor; requirement: Requirement; formKeys: readonly [string, string] }) => {
  const { id, version } = requirement
  const page = `/office/requirements/${id}`
  const fields = { id, version }
  return (
    <>
      {can(actor, may.logCall, requirement) ? <LinkButton href={`${page}?add=call`}>Log a call</LinkButton> : null}
      {can(actor, mayReport.file, requirement) ? <LinkButton href={`${page}?add=report`}>File a report for the grantee</LinkButton> : null}
      {can(actor, may.extend, requirement) ? <LinkButton href={`${page}?edit=due`}>Move the due date</LinkButton> : null}
      {can(actor, may.waive, requirement) ? <LinkButton href={`${page}?edit=waive`}>Waive</LinkButton> : null}
      {can(actor, may.reopen, requirement) ? (
        <ActionButton action={reopenRequirementAction} formKey={formKeys[0]} fields={fields}>
          Open again
        </ActionButton>
      ) : null}
      {requirement.isArchived ? (
        <ActionButton action={restoreRequirementAction} formKey={formKeys[1]} fields={fields}>
          Restore
        </ActionButton>
      ) : can(actor, may.archive, requirement) ? (
        <ActionButton action={archiveRequirementAction} formKey={formKeys[1]} fields={fields} kind="quiet">
          Archive
        </ActionButton>
      ) : null}
    </>
  )
}
