import { DueEntryText } from "#components/requirement/due-entry"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { Section } from "#components/ui/section"
import { type DueEntry, weeksOf } from "#lib/calendar/due"
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
    </p>
    {isCut ? <Notice tone="attention">More is due in these weeks than is shown here. Choose filters to see all of it.</Notice> : null}
    {weeksOf(entries, from, shownWeeks).map((week) => (
      <Section key={week.startsOn} title={`Week of ${formatDay(week.startsOn)}${today >= week.startsOn && today <= week.endsOn ? ", this week" : ""}`}>
        {week.entries.length === 0 ? (
          <p className="text-muted">Nothing is due.</p>
        ) : (
          <ul className="list-none space-y-2 p-0" data-rows>
            {week.entries.map((entry) => (
              <li key={entry.key}>
                <span className="text-muted">
                  <DayText day={entry.on} />:
                </span>{" "}
                <DueEntryText entry={entry} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    ))}
  </>
)
