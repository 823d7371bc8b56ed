import { RequirementStanding } from "#components/requirement/requirement-name"
import { Link } from "#components/ui/link"
import { PageHeader } from "#components/ui/page-header"
import { type Day, formatDay } from "#lib/kernel/day"
import type { Requirement } from "#lib/requirement/requirement"

type Props = { requirement: Requirement; name: string; waivedOn: Day | null }

/** A requirement that was waived, or whose grant is closed. Why it was waived is the staff's own. */
export const NothingToSend = ({ requirement, name, waivedOn }: Props) => {
  const { dueOn, state, reportId, reportStatus } = requirement
  const isSent = reportId !== null && reportStatus !== "draft" && reportStatus !== "changes_requested"
  return (
    <>
      <PageHeader title={name} breadcrumb={[{ href: "/portal/past", label: "Past reports" }]} meta={<RequirementStanding requirement={requirement} />} />
      <p>
        {state === "waived" ? `Waived${waivedOn ? ` on ${formatDay(waivedOn)}` : ""}` : "The grant is closed"}: nothing needs to be sent. It was due{" "}
        {formatDay(dueOn)}.
      </p>
      {isSent ? (
        <p className="mt-3">
          <Link href={`/portal/reports/${reportId}`}>What you sent</Link> stays.
        </p>
      ) : null}
    </>
  )
}
