import { Status } from "#components/ui/status"
import { Visibility } from "#components/ui/visibility"
import { isOnPublicPage, type Report } from "#lib/report/report"

/** Who can see a report: one that was published waits for the page of its grant. */
export const ReportVisibility = ({ report }: { report: Report }) =>
  report.publishedAt !== null && !report.isGrantPublic ? (
    <Status tone="plain">Public once its grant is</Status>
  ) : (
    <Visibility isPublic={isOnPublicPage(report)} />
  )
