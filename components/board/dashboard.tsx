import { AttorneyTime } from "#components/board/attorney-time"
import { CasesByResult, CasesByStage } from "#components/board/case-charts"
import { AwardedByArea, AwardedByYear, BudgetAgainstAwards, LargestGrantees, PaidByYear } from "#components/board/money-charts"
import { ReportsOwed } from "#components/board/reports-owed"
import { Split } from "#components/ui/columns"
import { Section } from "#components/ui/section"
import type { Dashboard as Numbers } from "#lib/board/board"

/** What the board reads a few times a year, on a tablet and on paper. */
export const Dashboard = ({ numbers }: { numbers: Numbers }) => (
  <>
    <Section title="Money">
      <div className="grid grid-cols-1 gap-y-10">
        <AwardedByYear years={numbers.years} />
        <PaidByYear years={numbers.years} />
        <Split>
          <div className="grid grid-cols-1 content-start gap-y-10">
            <BudgetAgainstAwards thisYear={numbers.thisYear} />
            <LargestGrantees largest={numbers.largest} />
          </div>
          <AwardedByArea areas={numbers.areas} grantsWithoutArea={numbers.grantsWithoutArea} />
        </Split>
      </div>
    </Section>
    <Section title="Cases">
      <Split>
        <CasesByStage stages={numbers.stages} />
        <CasesByResult results={numbers.results} />
      </Split>
    </Section>
    <Section title="Attorney time">
      <AttorneyTime quarters={numbers.attorneyTime} />
    </Section>
    <Section title="Reports">
      <ReportsOwed reportsOwed={numbers.reportsOwed} lateReports={numbers.lateReports} asOf={numbers.asOf} />
    </Section>
  </>
)
