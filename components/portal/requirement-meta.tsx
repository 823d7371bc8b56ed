import { RequirementStanding } from "#components/requirement/requirement-name"
import { DueText } from "#components/ui/day"
import { type Day, formatDay } from "#lib/kernel/day"
import type { Requirement } from "#lib/requirement/requirement"

type Props = { requirement: Requirement; grantName: string; wasDueOn: Day | null; today: Day }

/** How it stands, by when, and of which grant it is. */
export const RequirementMeta = ({ requirement, grantName, wasDueOn, today }: Props) => (
  <>
    <RequirementStanding requirement={requirement} />
    <span>
      Due <DueText day={requirement.dueOn} today={today} />
      {wasDueOn ? `, was ${formatDay(wasDueOn)}` : null}
    </span>
    <span>Grant of {grantName}</span>
  </>
)
