import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { AheadList } from "#components/reminder/ahead-list"
import { SettingsFrame } from "#components/setting/settings-frame"
import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
import { requireStaff } from "#lib/door/actor"
import { plannedWithNames } from "#lib/reminder/letters"
import { getReminderSetting } from "#lib/reminder/queries"

export const metadata: Metadata = { title: "Planned reminders" }

const daysAhead = 30

const PlannedPage = async () => {
  const actor = await requireStaff()
  const { beginsOn } = getReminderSetting(actor)
  const { rows, count } = plannedWithNames(actor, daysAhead)
  return (
    <SettingsFrame current="/office/settings/outbox" title="Outbox" forOfficer={actor.role !== "administrator"}>
      <Section
        title="Planned reminders"
        intro={`What the next ${daysAhead} days bring, as things stand today. What a person is asked for on one day makes one letter.`}
        action={<Link href="/office/settings/outbox">Letters</Link>}
      >
        {beginsOn ? null : (
          <p>
            Reminders have not begun. <Link href="/office/settings/reminders">Let them begin</Link>
          </p>
        )}
        <AheadList rows={rows} formKey={randomUUID()} />
        {count > rows.length ? <p className="mt-4 text-muted">And {count - rows.length} more.</p> : null}
      </Section>
    </SettingsFrame>
  )
}

export default PlannedPage
