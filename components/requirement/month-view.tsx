import { AroundLine } from "#components/requirement/around-line"
import { DueOf } from "#components/requirement/due-entry"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { PrintButton } from "#components/ui/print-button"
import { Section } from "#components/ui/section"
import { type DueEntry, monthOf, monthsOn, weekdayNames, weeksOfMonth } from "#lib/calendar/due"
import { type Day, formatDay, monthNames } from "#lib/kernel/day"
import type { Around } from "#lib/requirement/list-queries"

type Props = { entries: DueEntry[]; isCut: boolean; around: Around; first: Day; today: Day; hrefFrom: (from: Day | null) => string }

const monthTitle = (first: Day) => `${monthNames[Number(first.slice(5, 7)) - 1]} ${first.slice(0, 4)}`

const DayOf = ({ on, entries, isToday }: { on: Day; entries: DueEntry[]; isToday: boolean }) => (
  <td className={entries.length === 0 ? "month-empty" : undefined} aria-current={isToday ? "date" : undefined}>
    <time dateTime={on} className="tabular">
      <span className="month-long">{formatDay(on)}</span>
      <span className="month-short" aria-hidden="true">
        {Number(on.slice(8))}
      </span>
    </time>
    {entries.length > 0 ? (
      <ul>
        {[...Map.groupBy(entries, ({ what }) => what)].map(([what, entries]) => (
          <li key={what}>
            <strong>{what}</strong>
            <ul>
              {entries.map((entry) => (
                <li key={entry.key}>
                  <DueOf entry={entry} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    ) : null}
  </td>
)

/** A month as a sheet of paper has it; on a telephone the list of its days. */
export const MonthView = ({ entries, isCut, around, first, today, hrefFrom }: Props) => (
  <>
    <div className="flex flex-wrap items-center gap-4 print:hidden">
      <Link href={hrefFrom(monthsOn(first, -1))}>{monthTitle(monthsOn(first, -1))}</Link>
      <Link href={hrefFrom(null)}>This month</Link>
      <Link href={hrefFrom(monthsOn(first, 1))}>{monthTitle(monthsOn(first, 1))}</Link>
      <Link href="/account#calendar">In your own calendar program</Link>
      <PrintButton />
    </div>
    <Section title={monthTitle(first)}>
      <AroundLine
        around={around}
        shown="this month"
        named={(on) => monthTitle(monthOf(on))}
        earlierHref={(last) => hrefFrom(monthOf(last))}
        laterHref={(next) => hrefFrom(monthOf(next))}
      />
      {isCut ? <Notice tone="attention">More is due in this month than is shown here. Choose filters to see all of it.</Notice> : null}
      {entries.length === 0 ? <p className="text-muted">Nothing is due in this month.</p> : null}
      <table className="month">
        <caption className="sr-only">{monthTitle(first)}</caption>
        <thead>
          <tr>
            {weekdayNames.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(entries, first).map((week) => (
            <tr key={week[0]?.on}>
              {week.map(({ on, entries, isOther }) =>
                isOther ? <td key={on} className="month-empty" /> : <DayOf key={on} on={on} entries={entries} isToday={on === today} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  </>
)
