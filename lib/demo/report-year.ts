import { demoReportDocx, demoReportPdf, demoTimesheetXlsx } from "#lib/demo/document"
import type { Answers } from "#lib/demo/fact/invented-reports"
import { reportLines } from "#lib/demo/fact/report-lines"
import { quarterEntries } from "#lib/demo/fact/timesheet"
import { keepBytes, mediaTypes } from "#lib/demo/file"
import { idOf, type PlayedGrant } from "#lib/demo/grant-year"
import type { CastActors } from "#lib/demo/people"
import type { Step } from "#lib/demo/step"
import { storedFile } from "#lib/document/stored-file"
import type { KeptFile } from "#lib/document/upload"
import { type Actor, system } from "#lib/kernel/actor"
import { addDays, type Day, formatDay } from "#lib/kernel/day"
import { acceptReport, requestChanges, startReview } from "#lib/report/commands"
import { reportOfRequirement } from "#lib/report/queries"
import { isForPublication, noAnswers } from "#lib/report/report"
import { keeping } from "#lib/report/sheet"
import { fileReportForGrantee, submitReport } from "#lib/report/submit"
import { rememberReportFile } from "#lib/report/upload"
import { extendRequirement, logCall, waiveRequirement } from "#lib/requirement/commands"
import { requirementsOfGrant } from "#lib/requirement/queries"
import { coverage, requirementKindLabels } from "#lib/requirement/requirement"
import type { ScheduledRequirement } from "#lib/schedule/dates"
import { datesBy, scheduleFor } from "#lib/schedule/queries"
import { boundsOf } from "#lib/setting/queries"
import { readSheet } from "#lib/timesheet/read-sheet"
import { periodOf } from "#lib/timesheet/timesheet"

/** How one thing that is owed goes. */
export type Course = "accepted" | "submitted" | "in review" | "changes requested" | "missing" | "waived" | { extendedTo: Day }

/** How a grantee goes through its year. `sender`: who sends; without one the reports come by e-mail and staff file them. */
export type Conduct = {
  sender: Actor | null
  attorneys: readonly [string, string]
  answersFor: (kind: ScheduledRequirement["kind"]) => Answers
  courseOf: (owed: ScheduledRequirement) => Course
}

/** What the grant will owe: known before it is awarded, since the schedule is. */
export const owedBy = ({ fiscalYear }: PlayedGrant): ScheduledRequirement[] => {
  const schedule = scheduleFor(system, fiscalYear)
  const { startsOn, endsOn } = boundsOf(fiscalYear)
  return schedule ? datesBy(schedule, { fiscalYear, startsOn, endsOn, awardedOn: addDays(startsOn, -7), appliesAgain: false }) : []
}

const requirementOf = (cast: CastActors, grant: PlayedGrant, owed: ScheduledRequirement) => {
  const found = requirementsOfGrant(cast.officer, idOf(grant)).find(({ kind, coversFrom }) => kind === owed.kind && coversFrom === owed.coversFrom)
  if (!found) throw new Error(`${grant.organizationName} owes no ${owed.kind}.`)
  return found
}

const fileOf = async (grant: PlayedGrant, owed: ScheduledRequirement, conduct: Conduct, answers: Answers) => {
  const label = requirementKindLabels[owed.kind]
  const period = coverage(owed.coversFrom, owed.coversTo)
  const title = period ? `${label}, ${period}` : label
  const base = `${grant.organizationName} - ${label} due ${owed.dueOn}`
  if (owed.kind === "timesheet" && owed.coversFrom) {
    const bytes = await demoTimesheetXlsx({ title, organization: grant.organizationName, entries: quarterEntries(owed.coversFrom, conduct.attorneys) })
    return keepBytes(`${base}.xlsx`, mediaTypes.xlsx, bytes)
  }
  const report = { title, organization: grant.organizationName, lines: reportLines(answers) }
  return owed.kind === "year_end_report"
    ? keepBytes(`${base}.pdf`, mediaTypes.pdf, await demoReportPdf(report))
    : keepBytes(`${base}.docx`, mediaTypes.docx, await demoReportDocx(report))
}

/** A sheet that the demo made itself needs no process apart to be read. */
const readOwn = async ({ path, mediaType }: KeptFile, { coversFrom, coversTo }: ScheduledRequirement) => ({
  path,
  sheet: await readSheet(storedFile(path), mediaType, { period: periodOf(coversFrom, coversTo) }),
})

const send = async (cast: CastActors, grant: PlayedGrant, owed: ScheduledRequirement, conduct: Conduct) => {
  const requirementId = requirementOf(cast, grant, owed).id
  const answers = owed.kind === "timesheet" ? noAnswers : conduct.answersFor(owed.kind)
  const sender = conduct.sender ?? cast.officer
  const caseIds = owed.kind === "timesheet" ? [] : grant.caseIds()
  const file = await fileOf(grant, owed, conduct, answers)
  const uploadId = rememberReportFile(sender, requirementId, file)
  const keep = keeping(owed.kind === "timesheet" ? await readOwn(file, owed) : null)
  if (conduct.sender) submitReport(conduct.sender, { requirementId, answers, caseIds, uploadId }, keep)
  else fileReportForGrantee(cast.officer, { requirementId, answers, caseIds, uploadId }, keep)
}

const reportOf = (cast: CastActors, grant: PlayedGrant, owed: ScheduledRequirement) => {
  const { id, version } = reportOfRequirement(cast.officer, requirementOf(cast, grant, owed).id) ?? {}
  if (id === undefined || version === undefined) throw new Error(`${grant.organizationName} has sent no ${owed.kind}.`)
  return { id, version }
}

const callSteps = (cast: CastActors, grant: PlayedGrant, owed: ScheduledRequirement, course: Course): Step[] => {
  const on = addDays(owed.dueOn, -20)
  if (course === "waived") {
    const reason = "The director was on leave; we spoke at length in the week before."
    return [{ on, run: () => waiveRequirement(cast.officer, { ...actOn(requirementOf(cast, grant, owed)), reason }) }]
  }
  if (course === "missing") return []
  const body = `We went through the case in half an hour. Nothing unexpected; the next report will come on time, they say. They asked whether the payment of ${formatDay(owed.dueOn)} can be split, which it need not be.`
  return [
    {
      on,
      run: () =>
        logCall(cast.officer, {
          requirementId: requirementOf(cast, grant, owed).id,
          happenedOn: on,
          who: `${grant.organizationName}, ${cast.officer.name}`,
          body,
        }),
    },
  ]
}

const actOn = ({ id, version }: { id: number; version: number }) => ({ id, version })

const reportSteps = (cast: CastActors, grant: PlayedGrant, owed: ScheduledRequirement, course: Course, conduct: Conduct): Step[] => {
  const sent: Step = { on: addDays(owed.dueOn, -3), run: () => send(cast, grant, owed, conduct) }
  const begin: Step = { on: addDays(owed.dueOn, 4), run: () => startReview(cast.officer, reportOf(cast, grant, owed)) }
  if (course === "missing") return []
  if (course === "submitted") return [sent]
  if (course === "in review") return [sent, begin]
  if (course === "changes requested") {
    const words = "Please say how the money was used, in two or three sentences, and name the judge who will hear the motion. Everything else is what we need."
    const parts = [
      { part: "moneyUsed", words: "Two or three sentences on how the money was used, please." },
      { part: "next", words: "Which judge will hear the motion?" },
    ]
    return [sent, begin, { on: addDays(owed.dueOn, 7), run: () => requestChanges(cast.officer, { ...reportOf(cast, grant, owed), words, parts }) }]
  }
  if (course === "waived") {
    const reason = "Part of the quarter fell before the grant was decided."
    return [{ on: addDays(owed.dueOn, -10), run: () => waiveRequirement(cast.officer, { ...actOn(requirementOf(cast, grant, owed)), reason }) }]
  }
  if (typeof course === "object") {
    const reason = "The judge moved the hearing; they asked for a few weeks to report on it."
    return [
      {
        on: addDays(owed.dueOn, -2),
        run: () => extendRequirement(cast.officer, { ...actOn(requirementOf(cast, grant, owed)), dueOn: course.extendedTo, reason }),
      },
    ]
  }
  const publish = grant.isPublic && isForPublication(owed.kind)
  return [sent, begin, { on: addDays(owed.dueOn, 6), run: () => acceptReport(cast.officer, { ...reportOf(cast, grant, owed), publish }) }]
}

/** What the grantee does in its year, and what the foundation answers. */
export const granteeSteps = (cast: CastActors, grant: PlayedGrant, conduct: Conduct): Step[] =>
  owedBy(grant).flatMap((owed) => {
    const course = conduct.courseOf(owed)
    return owed.kind === "call" ? callSteps(cast, grant, owed, course) : reportSteps(cast, grant, owed, course, conduct)
  })
