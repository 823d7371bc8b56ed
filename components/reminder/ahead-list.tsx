import { StepActs } from "#components/reminder/step-acts"
import { StepState } from "#components/reminder/step-state"
import { kindOf } from "#components/requirement/requirement-name"
import { Section } from "#components/ui/section"
import { TaskList } from "#components/ui/task-list"
import { formatDay } from "#lib/kernel/day"
import type { AheadRow } from "#lib/reminder/letters"
import { stepDay } from "#lib/reminder/reminder"

/** What the coming days bring, as it stands today: computed anew each time, so what is met, waived or moved is not in it; what was skipped or sent stays with its mark. */
export const AheadList = ({ rows, formKey }: { rows: readonly AheadRow[]; formKey: string }) =>
  rows.length === 0 ? (
    <p className="text-muted">Nothing is planned for these days.</p>
  ) : (
    [...Map.groupBy(rows, ({ on }) => on)].map(([on, ofDay]) => (
      <Section key={on} title={formatDay(on)} level={3}>
        <TaskList
          items={ofDay.map((row) => {
            const { requirement, days, recipient, names, waits, mail } = row
            return {
              key: `${requirement.id} ${days} ${recipient}`,
              href: `/office/requirements/${requirement.id}#reminders`,
              label: `${requirement.organizationName}: ${kindOf(requirement)}`,
              hint: `To ${names || "nobody"}, ${stepDay(days)}`,
              state: row.state === "planned" ? null : <StepState step={row} waits={waits} mail={mail} />,
              action: <StepActs requirementId={requirement.id} step={row} names={names} formKey={`${formKey}-${requirement.id}-${days}-${recipient}`} />,
            }
          })}
        />
      </Section>
    ))
  )
