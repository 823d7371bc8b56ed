import { Button } from "#components/ui/button"
import { HiddenField, TextField } from "#components/ui/field"
import { Notice } from "#components/ui/notice"
import type { LineReading } from "#lib/court/read-line"

type Props = { action: string; organizationId: number; line: string; reading: LineReading | null }

const courtDoubt = ({ court, courtText, offered }: LineReading): string | null => {
  if (court) return null
  if (!courtText) return "No court was found."
  if (offered.length === 0) return `“${courtText}” is none of our list; it is kept as written.`
  const names = offered.slice(0, 6).map(({ citation }) => citation)
  return `“${courtText}” may be ${names.join(", ")}${offered.length > names.length ? " or others" : ""}: write the one that is meant.`
}

/** What the line could not say for certain, in sentences. */
const doubts = (reading: LineReading): string[] =>
  [
    reading.caption ? null : "No caption was found.",
    courtDoubt(reading),
    reading.problem ?? (reading.numbers.length > 0 ? null : "No docket number was found."),
  ].filter((doubt) => doubt !== null)

/** One line from a brief or a docket sheet fills the form below. A plain GET form: it needs no script. */
export const PasteLine = ({ action, organizationId, line, reading }: Props) => (
  <form action={action} className="form" aria-label="Fill in from one line">
    <HiddenField name="organization" value={organizationId} />
    <TextField
      name="line"
      label="Paste one line"
      hint="Such as Jimenez Moreno v. Napolitano, 11-cv-5452 (N.D. Ill.). Caption, court and docket number go into the form below."
      value={line}
    />
    <Button kind="plain">Read it</Button>
    {reading && doubts(reading).length > 0 ? (
      <Notice tone="info" title="To be completed below">
        {doubts(reading).map((doubt) => (
          <p key={doubt}>{doubt}</p>
        ))}
      </Notice>
    ) : null}
  </form>
)
