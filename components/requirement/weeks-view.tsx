import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { Section } from "#components/ui/section"
import { Status } from "#components/ui/status"
import { TaskList } from "#components/ui/task-list"
import { type DueEntry, weekdayNames, weekdayOf, weeksOf } from "#lib/calendar/due"
import { addDays, type Day, formatDay } from "#lib/kernel/day"

export const shownWeeks = 8

type Props = { entries: DueEntry[]; isCut: boolean; from: Day; today: Day; hrefFrom: (from: Day | null) => string }

/** Week after week, with everything that is due in it. */
export const WeeksView = ({ entries, isCut, from, today, hrefFrom }: Props) => (
  <>
    <p className="flex flex-wrap gap-4 print:hidden">
      <Link href={hrefFrom(addDays(from, -7 * shownWeeks))}>Earlier weeks</Link>
      <Link href={hrefFrom(null)}>This week</Link>
      <Link href={hrefFrom(addDays(from, 7 * shownWeeks))}>Later weeks</Link>
      <Link href="/account#calendar">In your own calendar program</Link>
    </p>
    {isCut ? <Notice tone="attention">More is due in these weeks than is shown here. Choose filters to see all of it.</Notice> : null}
    {weeksOf(entries, from, shownWeeks).map((week) => (
      <Section key={week.startsOn} title={`Week of ${formatDay(week.startsOn)}${today >= week.startsOn && today <= week.endsOn ? ", this week" : ""}`}>
        {week.entries.length === 0 ? (
          <p className="text-muted">Nothing is due.</p>
        ) : (
          <TaskList
            items={week.entries.map(({ key, href, on, what, whose, word, tone }) => ({
              key,
              href,
              label: `${whose}: ${what}`,
              hint: (
                <>
                  {weekdayNames[weekdayOf(on)]}, <DayText day={on} />
                </>
              ),
              state: word ? <Status tone={tone}>{word}</Status> : null,
            }))}
          />
        )}
      </Section>
    ))}
  </>
)
