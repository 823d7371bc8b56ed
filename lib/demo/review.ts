import type { CastActors } from "#lib/demo/people"
import type { Step } from "#lib/demo/step"
import { addDays, type Day } from "#lib/kernel/day"
import { reportsOfOrganization } from "#lib/report/queries"
import { reportsToReview } from "#lib/report/queue"
import { noteReading } from "#lib/report/reading"
import type { Report } from "#lib/report/report"
import { addRemark, sendMessage } from "#lib/report/review-commands"
import { versionsOf } from "#lib/report/version-queries"

const open = (cast: CastActors, report: Report) => {
  const [sent] = versionsOf(cast.officer, report.id)
  if (sent) noteReading(cast.officer, sent)
}

/** Yesterday two of the staff talked about what lies in review, and asked its grantee. */
const discuss = (cast: CastActors): void => {
  for (const report of reportsToReview(cast.officer).filter(({ status }) => status === "in_review")) {
    const { id } = report
    open(cast, report)
    addRemark(cast.officer, { id, body: "The report is clear. I would like to hear how many people it reached before we accept it." })
    addRemark(cast.administrator, { id, body: "Agreed. The auditor will ask for the hours as well; let us look at the last timesheet together." })
    sendMessage(cast.officer, { id, body: "Thank you for your report. About how many people does the case reach so far? A round number is enough." })
  }
}

/** Where changes were asked for, the grantee asked back, and was answered. */
const answer = (cast: CastActors, organizationId: number): void => {
  const report = reportsOfOrganization(cast.officer, organizationId).find(({ status }) => status === "changes_requested")
  if (!report) return
  open(cast, report)
  const { id } = report
  sendMessage(cast.secondGrantee, { id, body: "The judge was named only last week. Is it enough if we write the name here?" })
  addRemark(cast.officer, { id, body: "They call back when something is unclear; a good sign." })
  sendMessage(cast.officer, { id, body: "Please put it into the report, since it will be published. Two sentences on the money, and it is done." })
}

export const reviewSteps = (cast: CastActors, lanternStreet: number, today: Day): Step[] => [
  {
    on: addDays(today, -1),
    run: () => {
      discuss(cast)
      answer(cast, lanternStreet)
    },
  },
]
