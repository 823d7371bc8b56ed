import { CasesByStage } from "#components/board/case-charts"
import { Outcome } from "#components/public/case-state"
import { BarChart } from "#components/ui/bar-chart"
import { Split } from "#components/ui/columns"
import { DayText, DueText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Markdown } from "#components/ui/markdown"
import { Section } from "#components/ui/section"
import { SimpleTable } from "#components/ui/simple-table"
import { unknownCourt, yearsSinceWords } from "#lib/board/list"
import { mostChanges, type Portfolio } from "#lib/board/portfolio"
import { shortened } from "#lib/case/brief"
import { caseResults, stageLabels } from "#lib/case/case"
import { courtDateKindLabels } from "#lib/case/court-date"
import { stationDispositionLabels } from "#lib/case/station"
import { courtLevelLabels } from "#lib/court/court"
import type { Day } from "#lib/kernel/day"
import { notRecorded } from "#lib/kernel/list"
import { groupOf, type ResultGroup, resultGroups, shortGroupLabels } from "#lib/public/result"

const CaseLink = ({ caseId, title }: { caseId: number; title: string }) => <Link href={`/board/cases/${caseId}`}>{title}</Link>
const total = (rows: readonly { cases: number }[]) => rows.reduce((sum, { cases }) => sum + cases, 0)

const casesOf = (area: string) => `/board/cases?area=${area || notRecorded}`
const resultsOf = (group: ResultGroup) => caseResults.flatMap((result) => (groupOf(result) === group ? [`&result=${result}`] : [])).join("")
const Count = ({ count, href }: { count: number; href: string }) => (count > 0 ? <Link href={href}>{count.toLocaleString("en-US")}</Link> : "0")

export const Areas = ({ areas }: Pick<Portfolio, "areas">) => (
  <SimpleTable
    caption="Cases by issue area and what came of them"
    captionHidden
    rows={[...areas]}
    rowKey={({ key }) => key}
    empty="No case is recorded."
    columns={[
      { id: "area", header: "Issue area", wrap: true, cell: ({ label }) => label },
      { id: "cases", header: "Cases", align: "end", cell: ({ key, cases }) => <Count count={cases} href={casesOf(key)} /> },
      ...resultGroups.map((group) => ({
        id: group,
        header: shortGroupLabels[group],
        align: "end" as const,
        cell: ({ key, counts }: Portfolio["areas"][number]) => <Count count={counts[group]} href={`${casesOf(key)}${resultsOf(group)}`} />,
      })),
    ]}
  />
)

const Levels = ({ levels }: Pick<Portfolio, "levels">) => (
  <BarChart
    finding={`The court is recorded and known for ${total(levels.filter(({ level }) => level !== null))} of ${total(levels)} cases.`}
    format="count"
    rowHeader="Court"
    series={[{ label: "Cases" }]}
    rows={levels.map(({ level, cases }) => ({
      key: level ?? "none",
      label: level ? courtLevelLabels[level] : unknownCourt,
      values: [cases],
      href: `/board/cases?level=${level ?? notRecorded}`,
    }))}
  />
)

const YearsSinceFunding = ({ years }: Pick<Portfolio, "years">) => (
  <BarChart
    finding={`${years.reduce((sum, { won }) => sum + won, 0)} won, ${years.reduce((sum, { settled }) => sum + settled, 0)} settled, ${years.reduce((sum, { lost }) => sum + lost, 0)} lost, by the years since the first grant.`}
    format="count"
    rowHeader="Since the first grant"
    series={[{ label: "Won" }, { label: "Settled" }, { label: "Lost", hatched: true }]}
    description="Decided cases that a grant pays for; a case without a grant on record is not among them."
    rows={years.map(({ years: count, won, settled, lost }) => ({
      key: String(count),
      label: yearsSinceWords(count),
      values: [won, settled, lost],
      hrefs: (["won", "settled", "lost"] as const).map((group) => `/board/cases?since=${count ?? notRecorded}${resultsOf(group)}`),
    }))}
  />
)

const Next = ({ next, asOf }: Pick<Portfolio, "next" | "asOf">) =>
  next.length === 0 ? (
    <p className="text-muted">Nothing is recorded for the coming quarter.</p>
  ) : (
    <ul className="grid gap-2">
      {next.map((date) => (
        <li key={`${date.caseId} ${date.kind} ${date.happensOn}`}>
          <DueText day={date.happensOn} today={asOf} />: {courtDateKindLabels[date.kind].toLowerCase()}, <CaseLink {...date} />
          {date.words ? <span className="text-muted"> ({date.words})</span> : null}
        </li>
      ))}
    </ul>
  )

/** News of the portfolio is told in so many lines; the case's page has all of it. */
const newsLines = 5

/** What has no day is told by when it was entered. */
const When = ({ day, enteredOn }: { day: Day | null; enteredOn: Day | null }) =>
  day ? (
    <DayText day={day} />
  ) : (
    <span className="text-muted">
      Day not recorded, entered <DayText day={enteredOn} />
    </span>
  )

/** A list that had to stop says so. */
const Cut = ({ rows }: { rows: readonly unknown[] }) =>
  rows.length < mostChanges ? null : <p className="mt-2 text-muted">The newest {mostChanges}; choose a later day to see all of a shorter time.</p>

const Changed = ({ stages, decisions, news }: Pick<Portfolio, "stages" | "decisions" | "news">) => (
  <>
    <Section title="Stage" level={3}>
      {stages.length === 0 ? <p className="text-muted">No stage changed.</p> : null}
      <ul className="grid gap-1">
        {stages.map((row) => (
          <li key={row.caseId}>
            <When day={row.stageOn} enteredOn={row.enteredOn} />: <CaseLink {...row} />. {stageLabels[row.stage]};{" "}
            {row.result === "not_recorded" ? <span className="text-muted">outcome not recorded</span> : <Outcome result={row.result} />}
          </li>
        ))}
      </ul>
      <Cut rows={stages} />
    </Section>
    <Section title="Decisions" level={3}>
      {decisions.length === 0 ? <p className="text-muted">No court decided.</p> : null}
      <ul className="grid gap-1">
        {decisions.map((row) => (
          <li key={row.id}>
            <When day={row.decidedOn} enteredOn={row.enteredOn} />: <CaseLink {...row} />, {row.court}
            {row.disposition ? `: ${stationDispositionLabels[row.disposition].toLowerCase()}` : ""}
          </li>
        ))}
      </ul>
      <Cut rows={decisions} />
    </Section>
    <Section title="News" level={3}>
      {news.length === 0 ? <p className="text-muted">No news.</p> : null}
      <ul className="grid gap-3">
        {news.map((row) => (
          <li key={row.id}>
            <When day={row.happenedOn} enteredOn={row.enteredOn} />: <CaseLink {...row} />
            <Markdown text={shortened(row.body, newsLines)} />
          </li>
        ))}
      </ul>
      <Cut rows={news} />
    </Section>
  </>
)

/** What the foundation's cases are and became, and what moved. */
export const PortfolioScreen = ({ portfolio }: { portfolio: Portfolio }) => (
  <>
    <Section title="Coming quarter">
      <Next next={portfolio.next} asOf={portfolio.asOf} />
    </Section>
    <Section
      title={
        <>
          Since <DayText day={portfolio.since} />
        </>
      }
    >
      <Changed stages={portfolio.stages} decisions={portfolio.decisions} news={portfolio.news} />
    </Section>
    <Section title="Cases by issue area" intro="A case of two areas stands in both.">
      <Areas areas={portfolio.areas} />
    </Section>
    <Section title="Stages, courts and years">
      <Split>
        <CasesByStage stages={portfolio.byStage} />
        <div className="grid grid-cols-1 content-start gap-y-10">
          <Levels levels={portfolio.levels} />
          <YearsSinceFunding years={portfolio.years} />
        </div>
      </Split>
    </Section>
  </>
)
