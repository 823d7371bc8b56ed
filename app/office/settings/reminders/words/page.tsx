import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { Previews, WordsShown } from "#components/reminder/words"
import { WordsEditor } from "#components/reminder/words-editor"
import { SettingsFrame } from "#components/setting/settings-frame"
import { LinkButton } from "#components/ui/button"
import { Section } from "#components/ui/section"
import { requireStaff } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { previewsOf } from "#lib/reminder/letters"
import { listTemplates } from "#lib/reminder/queries"
import { reminderMomentLabels, reminderMoments } from "#lib/reminder/reminder"

export const metadata: Metadata = { title: "The words of reminders" }

const WordsPage = async ({ searchParams }: { searchParams: Promise<{ edit?: string }> }) => {
  const actor = await requireStaff()
  const { edit } = await searchParams
  const templates = new Map(listTemplates(actor).map((template) => [template.moment, template]))
  return (
    <SettingsFrame current="/office/settings/reminders" title="The words of reminders" forOfficer={actor.role !== "administrator"}>
      {reminderMoments.map((moment) => {
        const template = templates.get(moment)
        if (!template) return null
        const shown = { previews: previewsOf(actor, moment), publicUrl: configuration().publicUrl.href }
        const change = (
          <LinkButton href={`?edit=${moment}#${moment}`} small kind="quiet">
            Change
          </LinkButton>
        )
        return (
          <Section key={moment} title={reminderMomentLabels[moment]} id={moment} action={edit === moment ? null : change}>
            {edit === moment ? (
              <WordsEditor template={template} formKey={randomUUID()} {...shown} />
            ) : (
              <>
                <WordsShown template={template} />
                <Previews template={template} {...shown} />
              </>
            )}
          </Section>
        )
      })}
    </SettingsFrame>
  )
}

export default WordsPage
