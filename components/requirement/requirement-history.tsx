import { CallNews, type CallNewsProps } from "#components/note/call-news"
import { DayText } from "#components/ui/day"
import { Prose } from "#components/ui/prose"
import { Timeline } from "#components/ui/timeline"
import { formatInstant } from "#lib/kernel/clock"
import { formatDay } from "#lib/kernel/day"
import type { RequirementActs } from "#lib/requirement/queries"
import type { Requirement } from "#lib/requirement/requirement"

const otherActs: Record<string, string> = {
  "requirement.add": "Added by hand",
  "requirement.edit": "Changed",
  "requirement.reopen": "Opened again",
  "requirement.archive": "Archived",
  "requirement.restore": "Restored",
}

type Props = { requirement: Requirement; acts: RequirementActs; timeZone: string } & CallNewsProps

/** Where it comes from, who moved the day or let it go, and why; which calls were held. Newest first. */
export const RequirementHistory = ({ requirement, acts, timeZone, ...news }: Props) => {
  const { addedBecause, createdAt, scheduleRuleId, organizationId } = requirement
  const { extensions, waivers, calls, others } = acts
  const isMadeWithGrant = scheduleRuleId !== null && !others.some(({ verb }) => verb === "requirement.add")
  const entries = [
    ...(isMadeWithGrant ? [{ key: "made", createdAt, by: null, title: "Made by the schedule when the grant was awarded", body: null }] : []),
    ...others.map(({ id, verb, summary, createdAt: at, by }) => ({
      key: `event ${id}`,
      createdAt: at,
      by,
      title: verb === "requirement.add" && scheduleRuleId !== null ? "Added by the schedule" : (otherActs[verb] ?? summary),
      body: verb === "requirement.add" && addedBecause ? <Prose text={addedBecause} /> : null,
    })),
    ...extensions.map(({ id, createdAt, by, fromOn, toOn, reason }) => ({
      key: `extension ${id}`,
      createdAt,
      by,
      title: `Due ${formatDay(toOn)} instead of ${formatDay(fromOn)}`,
      body: <Prose text={reason} />,
    })),
    ...waivers.map(({ id, createdAt, by, reason }) => ({ key: `waiver ${id}`, createdAt, by, title: "Waived", body: <Prose text={reason} /> })),
    ...calls.map(({ id, createdAt, by, happenedOn, with: who, body, audience }) => ({
      key: `call ${id}`,
      createdAt,
      by,
      title: (
        <>
          Call on <DayText day={happenedOn} />
          {who ? ` with ${who}` : ""}
        </>
      ),
      body: (
        <>
          <Prose text={body} />
          <CallNews call={{ id, organizationId, happenedOn, body, audience }} {...news} />
        </>
      ),
    })),
  ].toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
  if (entries.length === 0) return <p className="text-muted">Its day was never moved, and no call was logged.</p>
  return (
    <Timeline
      label="History"
      items={entries.map(({ key, createdAt, by, title, body }) => ({ key, when: formatInstant(createdAt, timeZone), by: by ?? "Lodestar", title, body }))}
    />
  )
}
