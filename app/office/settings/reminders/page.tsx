import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { BeginForm } from "#components/reminder/begin-form"
import { Ladder } from "#components/reminder/ladder"
import { SettingsFrame } from "#components/setting/settings-frame"
import { LinkButton } from "#components/ui/button"
import { Section } from "#components/ui/section"
import { requireStaff } from "#lib/door/actor"
import { getReminderSetting, listSteps } from "#lib/reminder/queries"
import { requirementKinds } from "#lib/requirement/requirement"

export const metadata: Metadata = { title: "Reminders" }

const RemindersPage = async () => {
  const actor = await requireStaff()
  const steps = listSteps(actor)
  return (
    <SettingsFrame
      current="/office/settings/reminders"
      title="Reminders"
      forOfficer={actor.role !== "administrator"}
      action={
        <>
          <LinkButton href="/office/settings/reminders/words">The words</LinkButton>
          <LinkButton href="/office/settings/outbox/planned">What is planned</LinkButton>
        </>
      }
    >
      <BeginForm setting={getReminderSetting(actor)} formKey={randomUUID()} />
      <Section
        title="Steps"
        intro="For each kind: so many days before or after the due date, and to whom. The contact is whoever the requirement is for. Where there is no second contact it goes to the first, and where nobody has an address, to the program officers. What a person is asked for on one day makes one letter."
      >
        {requirementKinds.map((kind) => (
          <Ladder key={kind} kind={kind} steps={steps.filter((step) => step.kind === kind)} formKey={randomUUID()} />
        ))}
      </Section>
    </SettingsFrame>
  )
}

export default RemindersPage
