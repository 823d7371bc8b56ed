import type { Metadata } from "next"
import { readOrganization } from "#app/office/grantees/[id]/organization"
import { EventTimeline } from "#components/event/event-timeline"
import { OrganizationFrame } from "#components/organization/organization-frame"
import { Section } from "#components/ui/section"
import { requireStaff } from "#lib/door/actor"
import { listTimeline } from "#lib/event/queries"
import { getSetting } from "#lib/setting/queries"

type Props = PageProps<"/office/grantees/[id]/history">

const mostEvents = 500

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `History, ${readOrganization(await requireStaff(), (await params).id).name}`,
})

const HistoryPage = async ({ params }: Props) => {
  const actor = await requireStaff()
  const organization = readOrganization(actor, (await params).id)
  return (
    <OrganizationFrame organization={organization} tab="/history">
      <Section title="History" intro={`Who did what, newest first; the last ${mostEvents} events.`}>
        <EventTimeline label="History" events={listTimeline(actor, { organizationId: organization.id }, mostEvents)} timeZone={getSetting().timeZone} />
      </Section>
    </OrganizationFrame>
  )
}

export default HistoryPage
