import { AroundLine } from "#components/requirement/around-line"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { Section } from "#components/ui/section"
import { Status } from "#components/ui/status"
import { TaskList } from "#components/ui/task-list"
import { type DueEntry, weekdayNames, weekdayOf, weekOf, weeksOf } from "#lib/calendar/due"
import { addDays, type Day, formatDay } from "#lib/kernel/day"
import { countOf } from "#lib/kernel/list"
import type { Around } from "#lib/requirement/list-queries"

export const shownWeeks = 8

type Props = {
  entries: DueEntry[]
  isCut: boolean
  around: Around
  /** What is open since before these weeks, where they begin with this one. */
  late: { entries: DueEntry[]; count: number; isCut: boolean } | null
  lateHref: string
  from: Day
  today: Day
  hrefFrom: (from: Day | null) => string
}

const Entries = ({ entries }: { entries: DueEntry[] }) => (
  <TaskList
    items={entries.map(({ key, href, on, what, whose, word, tone }) => ({
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
)

/** Week after week, with everything that is due in it; before this week whatever is late. */
export const WeeksView = ({ entries, isCut, around, late, lateHref, from, today, hrefFrom }: Props) => (
  <>
    <p className="flex flex-wrap gap-4 print:hidden">
      <Link href={hrefFrom(addDays(from, -7 * shownWeeks))}>Earlier weeks</Link>
      <Link href={hrefFrom(null)}>This week</Link>
      <Link href={hrefFrom(addDays(from, 7 * shownWeeks))}>Later weeks</Link>
      <Link href="/account#calendar">In your own calendar program</Link>
    </p>
    <AroundLine
      around={around}
      shown="these weeks"
      named={(on) => `the week of ${formatDay(weekOf(on))}`}
      earlierHref={(last) => hrefFrom(addDays(weekOf(last), -7 * (shownWeeks - 1)))}
      laterHref={(first) => hrefFrom(weekOf(first))}
    />
    {isCut ? <Notice tone="attention">More is due in these weeks than is shown here. Choose filters to see all of it.</Notice> : null}
    {late && late.entries.length > 0 ? (
      <Section title="Late" action={late.count > 0 ? <Link href={lateHref}>{countOf(late.count, ["requirement", "requirements"])}</Link> : null}>
        {late.isCut ? <Notice tone="attention">More is late than is shown here: this is what has been open longest.</Notice> : null}
        <Entries entries={late.entries} />
      </Section>
    ) : null}
    {weeksOf(entries, from, shownWeeks).map((week) => (
      <Section key={week.startsOn} title={`Week of ${formatDay(week.startsOn)}${today >= week.startsOn && today <= week.endsOn ? ", this week" : ""}`}>
        {week.entries.length === 0 ? <p className="text-muted">Nothing is due.</p> : <Entries entries={week.entries} />}
      </Section>
    ))}
  </>
)
