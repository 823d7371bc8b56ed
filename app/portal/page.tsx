import type { Metadata } from "next"
import { DueList } from "#components/portal/due-list"
import { EmptyState } from "#components/ui/empty-state"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { PageHeader } from "#components/ui/page-header"
import { requireGrantee } from "#lib/door/actor"
import { letRepeat } from "#lib/door/request"
import { grantNamesOf } from "#lib/grant/queries"
import { formatDay } from "#lib/kernel/day"
import { askInWords } from "#lib/person/access"
import { accessRequestsOf } from "#lib/person/access-queries"
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
  letRepeat()
  const day = today()
  const organizationId = actor.organizationId ?? 0
  const owed = Map.groupBy(requirementsOfOrganization(actor, organizationId), (requirement) => pileOf(requirement, day))
  const late = owed.get("overdue") ?? []
  // What was taken back was ready once, so it is to do, whenever it is due.
  const { back = [], later = [] } = Object.groupBy(owed.get("later") ?? [], ({ reportStatus }) => (reportStatus === "withdrawn" ? "back" : "later"))
  const soon = [...(owed.get("waiting") ?? []), ...(owed.get("due") ?? []), ...back].toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  const sent = owed.get("review") ?? []
  const shown = { grantNames: grantNamesOf(actor, organizationId), today: day, uploaded: requirementsWithUploads(actor) }
  const asking = accessRequestsOf(actor, actor.organizationId ?? 0).length
  const nothing = late.length + soon.length + sent.length + later.length === 0
  return (
    <>
      <PageHeader title="What is due" meta={`As of ${formatDay(day)}`} />
      {asking > 0 ? (
        <Notice tone="attention">
          <Link href="/portal/people">{askInWords(asking)}</Link>
        </Notice>
      ) : null}
      {nothing ? (
        <EmptyState title="Nothing is due">
          When a grant asks something of you, it stands here with its day. Past reports are under “Past reports”. Questions? Ask {getSetting().name}.
        </EmptyState>
      ) : null}
      <DueList title="Late" rows={late} {...shown} intro="Send these as soon as you can, or call us." />
      <DueList title="To do" rows={soon} {...shown} />
      <DueList title="With the foundation" rows={sent} {...shown} intro="You need to do nothing about these now." />
      <DueList title="Later" rows={later} {...shown} />
    </>
  )
}

export default DuePage
