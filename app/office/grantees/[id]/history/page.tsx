import type { Metadata } from "next"
import { readOrganization } from "#app/office/grantees/[id]/organization"
import { EventTimeline } from "#components/event/event-timeline"
import { OlderLinks } from "#components/event/older-links"
import { OrganizationFrame } from "#components/organization/organization-frame"
import { Section } from "#components/ui/section"
import { requireStaff } from "#lib/door/actor"
import { listTimeline } from "#lib/event/queries"
import { timelinePageOf } from "#lib/event/timeline"
import { getSetting } from "#lib/setting/queries"

type Props = PageProps<"/office/grantees/[id]/history">

const eventsAtOnce = 400

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `History, ${readOrganization(await requireStaff(), (await params).id).name}`,
})

const HistoryPage = async ({ params, searchParams }: Props) => {
  const actor = await requireStaff()
  const organization = readOrganization(actor, (await params).id)
  const page = timelinePageOf((await searchParams).page)
  const end = page * eventsAtOnce
  const events = listTimeline(actor, { organizationId: organization.id }, end + 1)
  return (
    <OrganizationFrame organization={organization} tab="/history">
      <Section title="History" intro="Who did what, newest first.">
        <EventTimeline label="History" events={events.slice(end - eventsAtOnce, end)} timeZone={getSetting().timeZone} />
        <OlderLinks
          page={page}
          hasOlder={events.length > end}
          label="Pages of the history"
          hrefOf={(to) => `/office/grantees/${organization.id}/history${to > 1 ? `?page=${to}` : ""}`}
        />
      </Section>
    </OrganizationFrame>
  )
}

export default HistoryPage
