import { Covers, kindAndGrant, RequirementStanding } from "#components/requirement/requirement-name"
import { LinkButton } from "#components/ui/button"
import { DueText } from "#components/ui/day"
import { Section } from "#components/ui/section"
import { Status } from "#components/ui/status"
import { TaskList } from "#components/ui/task-list"
import { type Day, daysBetween } from "#lib/kernel/day"
import { isReportable } from "#lib/report/report"
import { opensDaysBefore, type Requirement } from "#lib/requirement/requirement"

const stepOf = ({ id, reportId, reportStatus, kind, dueOn }: Requirement, today: Day): { href: string; label: string } | undefined => {
  if (!isReportable(kind)) return undefined
  if (reportId !== null && reportStatus !== "draft" && reportStatus !== "changes_requested") return { href: `/portal/reports/${reportId}`, label: "See" }
  const href = `/portal/requirements/${id}`
  if (reportStatus === "changes_requested" || reportStatus === "withdrawn") return { href, label: "Send a new version" }
  if (reportStatus === "draft") return { href, label: "Go on" }
  return { href, label: daysBetween(today, dueOn) > opensDaysBefore ? "Start early" : "Start" }
}

const Hint = ({ requirement, today }: { requirement: Requirement; today: Day }) => (
  <>
    {isReportable(requirement.kind) ? "Due " : "The foundation calls you by "}
    <DueText day={requirement.dueOn} today={today} />
    {requirement.coversFrom || requirement.coversTo ? (
      <>
        . Covers <Covers of={requirement} />.
      </>
    ) : null}
    {requirement.forName ? ` For ${requirement.forName}.` : null}
  </>
)

/** What is due, in words, each with its next step. */
type Props = {
  title: string
  rows: Requirement[]
  grantNames: ReadonlyMap<number, string>
  today: Day
  intro?: string /** Of requirements for which something is uploaded and not yet submitted. */
  uploaded: ReadonlySet<number>
}

export const DueList = ({ title, rows, grantNames, today, intro, uploaded }: Props) =>
  rows.length === 0 ? null : (
    <Section title={title} intro={intro}>
      <TaskList
        items={rows.map((requirement) => {
          const step = stepOf(requirement, today)
          const name = kindAndGrant(requirement, grantNames)
          return {
            key: requirement.id,
            ...(step && { href: step.href }),
            label: name,
            hint: <Hint requirement={requirement} today={today} />,
            state: (
              <>
                <RequirementStanding requirement={requirement} />
                {uploaded.has(requirement.id) ? <Status tone="attention">Uploaded, not yet submitted</Status> : null}
              </>
            ),
            action: step ? (
              <LinkButton href={step.href} small aria-label={`${step.label}: ${name}`}>
                {step.label}
              </LinkButton>
            ) : null,
          }
        })}
      />
    </Section>
  )
