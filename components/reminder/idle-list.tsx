import { kindOf, RequirementStanding } from "#components/requirement/requirement-name"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
import { TaskList } from "#components/ui/task-list"
import type { Idle, IdleReason } from "#lib/reminder/choose"
import { pileDays } from "#lib/requirement/requirement"

const words: Record<IdleReason, string> = {
  later: `Due only after ${pileDays} days`,
  review: "Lies with the foundation",
  met: "Met",
  waived: "Waived",
  past: "Not owed any more: its grant is closed, or it is archived",
}

/** What was chosen or listed and stands in no letter, and why; `askLaterHref`: the same list, with what is due later in it. */
export const IdleList = ({ idle, askLaterHref }: { idle: readonly Idle[]; askLaterHref: string }) =>
  idle.length === 0 ? null : (
    <Section title="Gets nothing" intro="These were listed too. Nobody is reminded of them, because:">
      {idle.map(({ because, rows, count }) => (
        <Section
          key={because}
          title={`${words[because]}: ${count.toLocaleString("en-US")}`}
          level={3}
          action={because === "later" ? <Link href={askLaterHref}>Ask for these too</Link> : null}
        >
          <TaskList
            items={rows.map((requirement) => ({
              key: requirement.id,
              href: `/office/requirements/${requirement.id}`,
              label: `${requirement.organizationName}: ${kindOf(requirement)}`,
              hint: (
                <>
                  Due <DayText day={requirement.dueOn} />
                </>
              ),
              state: <RequirementStanding requirement={requirement} />,
            }))}
          />
          {count > rows.length ? <p className="mt-2 text-muted">And {(count - rows.length).toLocaleString("en-US")} more.</p> : null}
        </Section>
      ))}
    </Section>
  )
