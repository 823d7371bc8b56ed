import { Covers, kindOf, RequirementStanding } from "#components/requirement/requirement-name"
import { LinkButton } from "#components/ui/button"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
import { TaskList } from "#components/ui/task-list"
import type { Day } from "#lib/kernel/day"
import type { Requirement, RequirementPile } from "#lib/requirement/requirement"

/** The one thing to do next about a requirement. */
const nextStep = (requirement: Requirement): { href: string; label: string } => {
  const { reportStatus, reportId, kind } = requirement
  if (reportId !== null && (reportStatus === "submitted" || reportStatus === "in_review")) return { href: `/office/reports/${reportId}`, label: "Review" }
  if (kind === "call") return { href: `/office/requirements/${requirement.id}?add=call`, label: "Log call" }
  return { href: `/office/requirements/remind?id=${requirement.id}`, label: "Remind" }
}

const Row = ({ requirement, remindedOn }: { requirement: Requirement; remindedOn: Day | undefined }) => (
  <>
    Grant of {requirement.fiscalYear} · due <DayText day={requirement.dueOn} />
    {requirement.coversFrom || requirement.coversTo ? (
      <>
        {" "}
        · covers <Covers of={requirement} />
      </>
    ) : null}
    {remindedOn ? (
      <>
        {" "}
        · reminded <DayText day={remindedOn} />
      </>
    ) : null}
  </>
)

type Props = { title: string; pile: RequirementPile; rows: Requirement[]; count: number; empty: string; reminded?: ReadonlyMap<number, Day> }

/** One of the four lists of the office's home: its first rows, each with one thing to do, and the way to all of them. */
export const HomeList = ({ title, pile, rows, count, empty, reminded }: Props) => (
  <Section title={title} id={pile} action={count > rows.length ? <Link href={`/office/requirements?standing=${pile}`}>All {count}</Link> : null}>
    {rows.length === 0 ? (
      <p className="text-muted">{empty}</p>
    ) : (
      <TaskList
        items={rows.map((requirement) => {
          const { href, label } = nextStep(requirement)
          return {
            key: requirement.id,
            href: `/office/requirements/${requirement.id}`,
            label: `${requirement.organizationName}: ${kindOf(requirement)}`,
            hint: <Row requirement={requirement} remindedOn={reminded?.get(requirement.id)} />,
            state: <RequirementStanding requirement={requirement} />,
            action: (
              <LinkButton href={href} small aria-label={`${label}: ${requirement.organizationName}, ${kindOf(requirement)}`}>
                {label}
              </LinkButton>
            ),
          }
        })}
      />
    )}
  </Section>
)
