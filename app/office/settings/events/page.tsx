import type { Metadata } from "next"
import { EventsTable } from "#components/event/events-table"
import { SettingsFrame } from "#components/setting/settings-frame"
import { requireAdministrator } from "#lib/door/actor"
import { readList } from "#lib/door/list-state"
import { eventListOf } from "#lib/event/event"
import { eventChoices, listEvents } from "#lib/event/queries"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "History" }

const EventsPage = async ({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) => {
  const actor = await requireAdministrator()
  const spec = eventListOf(eventChoices(actor))
  const state = readList(spec, await searchParams)
  return (
    <SettingsFrame current="/office/settings/events" title="History">
      <EventsTable spec={spec} state={state} {...listEvents(actor, state)} timeZone={getSetting().timeZone} />
    </SettingsFrame>
  )
}

export default EventsPage
