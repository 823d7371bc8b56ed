import { ActionButton } from "#components/ui/action-button"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import { archiveScheduleAction, chooseScheduleAction, restoreScheduleAction } from "#lib/schedule/actions"
import { may } from "#lib/schedule/policy"
import type { Schedule } from "#lib/schedule/schedule"

export const ScheduleActs = ({ actor, schedule, keyFor }: { actor: Actor; schedule: Schedule; keyFor: () => string }) => {
  const fields = { id: schedule.id, version: schedule.version }
  return (
    <>
      {can(actor, may.choose, schedule) ? (
        <ActionButton action={chooseScheduleAction} formKey={keyFor()} fields={fields}>
          Use it for new grants
        </ActionButton>
      ) : null}
      {can(actor, may.archive, schedule) ? (
        <ActionButton action={archiveScheduleAction} formKey={keyFor()} fields={fields} kind="quiet">
          Archive
        </ActionButton>
      ) : null}
      {can(actor, may.restore, schedule) ? (
        <ActionButton action={restoreScheduleAction} formKey={keyFor()} fields={fields}>
          Restore
        </ActionButton>
      ) : null}
    </>
  )
}
