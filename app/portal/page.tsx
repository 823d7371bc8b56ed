import type { Metadata } from "next"
import { DueList } from "#components/portal/due-list"
import { EmptyState } from "#components/ui/empty-state"
import { PageHeader } from "#components/ui/page-header"
import { requireGrantee } from "#lib/door/actor"
import { formatDay } from "#lib/kernel/day"
import { requirementsWithUploads } from "#lib/report/upload"
import { requirementsOfOrganization } from "#lib/requirement/queries"
import { pileOf } from "#lib/requirement/requirement"
import { getSetting, today } from "#lib/setting/queries"

export const generateMetadata = async (): Promise<Metadata> => {
  const waits = requirementsWithUploads(await requireGrantee()).size > 0
  return { title: waits ? "What is due: something is not yet submitted" : "What is due" }
}

const DuePage = async () => {
  const actor = await requireGrantee()
  const day = today()
  const owed = Map.groupBy(requirementsOfOrganization(actor, actor.organizationId ?? 0), (requirement) => pileOf(requirement, day))
  const late = owed.get("overdue") ?? []
  // What was taken back was ready once, so it is to do, whenever it is due.
  const { back = [], later = [] } = Object.groupBy(owed.get("later") ?? [], ({ reportStatus }) => (reportStatus === "withdrawn" ? "back" : "later"))
  const soon = [...(owed.get("waiting") ?? []), ...(owed.get("due") ?? []), ...back].toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  const sent = owed.get("review") ?? []
  const uploaded = requirementsWithUploads(actor)
  const nothing = late.length + soon.length + sent.length + later.length === 0
  return (
    <>
      <PageHeader title="What is due" meta={`As of ${formatDay(day)}`} />
      {nothing ? (
        <EmptyState title="Nothing is due">
          When a grant asks something of you, it stands here with its day. Past reports are under “Past reports”. Questions? Ask {getSetting().name}.
        </EmptyState>
      ) : null}
      <DueList title="Late" rows={late} today={day} uploaded={uploaded} intro="Send these as soon as you can, or call us." />
      <DueList title="To do" rows={soon} today={day} uploaded={uploaded} />
      <DueList title="With the foundation" rows={sent} today={day} uploaded={uploaded} intro="You need to do nothing about these now." />
      <DueList title="Later" rows={later} today={day} uploaded={uploaded} />
    </>
  )
}

export default DuePage
