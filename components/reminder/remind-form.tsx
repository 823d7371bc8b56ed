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

const Box = ({ requirement, remindedOn }: { requirement: Requirement; remindedOn: Day | undefined }) => (
  <label className="choice">
    <input type="checkbox" name="ids" value={requirement.id} defaultChecked />
    <span>
      {requirement.organizationName}: {kindOf(requirement)}, due <DayText day={requirement.dueOn} /> <RequirementStanding requirement={requirement} />
      {remindedOn ? (
        <span className="block text-sm text-muted">
          Last reminded on <DayText day={remindedOn} />
        </span>
      ) : null}
    </span>
  </label>
)

type LetterProps = { letter: ReminderLetter; reminded: ReadonlyMap<number, Day>; publicUrl: string }

const OneLetter = ({ letter: { to, matters, subject, parts }, reminded, publicUrl }: LetterProps) => (
  <fieldset className="border-t border-hairline py-4">
    <legend className="font-semibold">
      {to.name}, {to.email}
      {to.isOfficer ? " (no address is known at the grantee)" : ""}
    </legend>
    {matters.map(({ requirement }) => (
      <Box key={requirement.id} requirement={requirement} remindedOn={reminded.get(requirement.id)} />
    ))}
    <Disclosure summary={`The letter: ${subject}`} quiet>
      <LetterText parts={parts} publicUrl={publicUrl} level={4} />
    </Disclosure>
  </fieldset>
)

type Props = Omit<LetterProps, "letter"> & { letters: readonly ReminderLetter[]; count: number; cancelHref: string; formKey: string }

/** Exactly who gets what. What is unticked is left out of the letter; a letter with nothing left is not written. */
export const RemindForm = ({ letters, reminded, count, publicUrl, cancelHref, formKey }: Props) => (
  <Form
    action={remindAction}
    formKey={formKey}
    submit={count === 1 ? "Send this reminder" : `Remind of these ${count}`}
    pending="Writing…"
    cancelHref={cancelHref}
  >
    <p className="max-w-measure">
      {letters.length === 1 ? "One letter" : `${letters.length} letters`}, one to each person. Take out what you don’t want to ask for.{" "}
      <Link href="/office/settings/reminders/words">The words</Link> are the foundation’s.
    </p>
    {letters.map((letter) => (
      <OneLetter key={`${letter.to.email} ${letter.to.isOfficer}`} letter={letter} reminded={reminded} publicUrl={publicUrl} />
    ))}
    <TextArea name="words" label="Words of your own" hint="They stand above the rest, in each letter." rows={3} maxLength={2000} />
  </Form>
)
