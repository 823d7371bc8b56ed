import { LetterText } from "#components/mail/letter-text"
import { kindOf, RequirementStanding } from "#components/requirement/requirement-name"
import { DayText } from "#components/ui/day"
import { Disclosure } from "#components/ui/disclosure"
import { TextArea } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Link } from "#components/ui/link"
import type { Day } from "#lib/kernel/day"
import { remindAction } from "#lib/reminder/actions"
import type { ReminderLetter } from "#lib/reminder/letters"
import type { Requirement } from "#lib/requirement/requirement"

type BoxProps = { requirement: Requirement; remindedOn: Day | undefined; today: Day }

/** Who was reminded today already is reminded again only where somebody says so. */
const Box = ({ requirement, remindedOn, today }: BoxProps) => (
  <label className="choice">
    <input type="checkbox" name="ids" value={requirement.id} defaultChecked={remindedOn !== today} />
    <span>
      {requirement.organizationName}: {kindOf(requirement)}, due <DayText day={requirement.dueOn} /> <RequirementStanding requirement={requirement} />
      {remindedOn === today ? <strong className="block text-sm">Reminded today already. Tick it to ask once more.</strong> : null}
      {remindedOn && remindedOn !== today ? (
        <span className="block text-sm text-muted">
          Last reminded on <DayText day={remindedOn} />
        </span>
      ) : null}
    </span>
  </label>
)

type LetterProps = { letter: ReminderLetter; reminded: ReadonlyMap<number, Day>; today: Day; publicUrl: string }

const OneLetter = ({ letter: { to, matters, subject, parts }, reminded, today, publicUrl }: LetterProps) => (
  <fieldset className="border-t border-hairline py-4">
    <legend className="font-semibold">
      {to.name}, {to.email}
      {to.isOfficer ? " (no address is known at the grantee)" : ""}
    </legend>
    {matters.map(({ requirement }) => (
      <Box key={requirement.id} requirement={requirement} remindedOn={reminded.get(requirement.id)} today={today} />
    ))}
    <Disclosure summary={`The letter: ${subject}`} quiet>
      <LetterText parts={parts} publicUrl={publicUrl} level={4} />
    </Disclosure>
  </fieldset>
)

type Props = Omit<LetterProps, "letter"> & { letters: readonly ReminderLetter[]; count: number; cancelHref: string; formKey: string }

const submitOf = (count: number, reminded: ReadonlyMap<number, Day>, today: Day) => {
  if (count === 1) return "Send this reminder"
  return [...reminded.values()].includes(today) ? "Remind of what is ticked" : `Remind of these ${count}`
}

/** Exactly who gets what. What is unticked is left out of the letter; a letter with nothing left is not written. */
export const RemindForm = ({ letters, reminded, today, count, publicUrl, cancelHref, formKey }: Props) => (
  <Form action={remindAction} formKey={formKey} submit={submitOf(count, reminded, today)} pending="Writing…" cancelHref={cancelHref}>
    <p className="max-w-measure">
      {letters.length === 1 ? "One letter" : `${letters.length} letters`}, one to each person. Take out what you don’t want to ask for.{" "}
      <Link href="/office/settings/reminders/words">The words</Link> are the foundation’s.
    </p>
    {letters.map((letter) => (
      <OneLetter key={`${letter.to.email} ${letter.to.isOfficer}`} letter={letter} reminded={reminded} today={today} publicUrl={publicUrl} />
    ))}
    <TextArea name="words" label="Words of your own" hint="They stand above the rest, in each letter." rows={3} maxLength={2000} />
  </Form>
)
