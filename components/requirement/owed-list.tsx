import { kindAndGrant } from "#components/requirement/requirement-name"
import { LinkButton } from "#components/ui/button"
import { DueText } from "#components/ui/day"
import { TaskList } from "#components/ui/task-list"
import { type Day, formatDay } from "#lib/kernel/day"
import type { Requirement } from "#lib/requirement/requirement"

type Props = { requirements: Requirement[]; grantNames: ReadonlyMap<number, string>; today: Day; hrefOf: (id: number) => string; chosenId: number | undefined }

/** What is still to do, and who does it. */
export const OwedList = ({ requirements, grantNames, today, hrefOf, chosenId }: Props) =>
  requirements.length === 0 ? (
    <p>Nothing is due.</p>
  ) : (
    <TaskList
      items={requirements.map((requirement) => {
        const name = kindAndGrant(requirement, grantNames)
        return {
          key: requirement.id,
          label: requirement.id === chosenId ? <strong>{name}</strong> : name,
          hint: <DueText day={requirement.dueOn} today={today} />,
          state: requirement.forName ? `For ${requirement.forName}` : "For nobody in particular",
          action: (
            <LinkButton
              href={hrefOf(requirement.id)}
              small
              kind="quiet"
              aria-label={`Change who does it, or send a link: ${name}, due ${formatDay(requirement.dueOn)}`}
            >
              Change or send a link
            </LinkButton>
          ),
        }
      })}
    />
  )
