import type { ReactNode } from "react"
import { Still } from "#components/ui/still"
import type { ReportCase } from "#lib/report/report"

/** The cases that a report is about, in words. */
export const CaseList = ({ cases, link }: { cases: ReportCase[]; link?: (courtCase: ReportCase) => ReactNode }) =>
  cases.length === 0 ? (
    <span className="text-muted">none named</span>
  ) : (
    <Still as="ul">
      {cases.map((courtCase) => (
        <li key={courtCase.id}>{link ? link(courtCase) : courtCase.title}</li>
      ))}
    </Still>
  )
