import { Section } from "#components/ui/section"
import { Status, type Tone } from "#components/ui/status"
import type { Check, CheckState } from "#lib/report/checklist"

const words: Record<CheckState, string> = { there: "There", look: "Look", lacking: "Lacking" }
const tones: Record<CheckState, Tone> = { there: "plain", look: "info", lacking: "attention" }

/** What the rule asks for, and whether it is there: a help for the eye, and never a wall. */
export const Checklist = ({ checks }: { checks: readonly Check[] }) => (
  <Section title="Checklist" intro="Found by plain rules; you decide.">
    <ul className="border-y border-hairline">
      {checks.map(({ key, label, state, note }) => (
        <li key={key} className="task">
          <div className="min-w-0 flex-1 basis-40">
            {label}
            <div className="text-sm text-muted">{note}</div>
          </div>
          <Status tone={tones[state]}>{words[state]}</Status>
        </li>
      ))}
    </ul>
  </Section>
)
