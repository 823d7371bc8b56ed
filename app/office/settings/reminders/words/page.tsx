import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { Previews, WordsShown } from "#components/reminder/words"
import { WordsEditor } from "#components/reminder/words-editor"
import { SettingsFrame } from "#components/setting/settings-frame"
import { LinkButton } from "#components/ui/button"
import { Section } from "#components/ui/section"
import { requireStaff } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { kept } from "#lib/door/kept"
import { openPreviews } from "#lib/reminder/letters"
import { listTemplates } from "#lib/reminder/queries"
import { reminderMomentLabels, reminderMoments } from "#lib/reminder/reminder"

export const metadata: Metadata = { title: "The words of reminders" }

const WordsPage = async ({ searchParams }: { searchParams: Promise<{ edit?: string }> }) => {
  const actor = await requireStaff()
  const { edit } = await searchParams
  const templates = new Map(listTemplates(actor).map((template) => [template.moment, template]))
  const publicUrl = configuration().publicUrl.href
  const shown = await kept(actor, ["/office/settings/reminders/words"], () => {
    const previewsOf = openPreviews(actor)
    const parts = [...templates].map(([moment, template]) => [
      moment,
      <>
        <WordsShown template={template} />
        <Previews template={template} previews={previewsOf(moment)} publicUrl={publicUrl} />
      </>,
    ])
    return Object.fromEntries(parts)
  })
  return (
    <SettingsFrame current="/office/settings/reminders" title="The words of reminders" forOfficer={actor.role !== "administrator"}>
      {reminderMoments.map((moment) => {
        const template = templates.get(moment)
        if (!template) return null
        const change = (
          <LinkButton href={`?edit=${moment}#${moment}`} small kind="quiet">
            Change
          </LinkButton>
        )
        return (
          <Section key={moment} title={reminderMomentLabels[moment]} id={moment} action={edit === moment ? null : change}>
            {edit === moment ? (
              <WordsEditor template={template} formKey={randomUUID()} previews={openPreviews(actor)(moment)} publicUrl={publicUrl} />
            ) : (
              shown[moment]
            )}
          </Section>
        )
      })}
    </SettingsFrame>
  )
}

export default WordsPage
