import { CopyButton } from "#components/ui/copy-button"
import { Disclosure } from "#components/ui/disclosure"
import { HiddenField, SelectField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Section } from "#components/ui/section"
import { aimRequirementAction, sendLinkAction, sendLinkToNewAction } from "#lib/requirement/actions"
import type { Requirement } from "#lib/requirement/requirement"

export type Offered = { choices: { value: string; label: string }[]; chosen: string }

type Props = {
  requirement: Requirement
  offered: Offered
  /** The direct link, whole. */
  link: string
  /** One for each form. */
  formKeys: readonly [string, string, string]
}

const sent = "The letter is on its way."

/** Whom a requirement is for, in one step, and the direct link of a report: to somebody known, to somebody new, or to be copied. */
export const WhoDoesIt = ({ requirement: { id, kind, version, organizationName }, offered: { choices, chosen }, link, formKeys }: Props) => (
  <div className="space-y-4">
    <Form action={aimRequirementAction} formKey={formKeys[0]} version={version} values={{ to: chosen }} submit="Save" kind="plain" label="Who does it">
      <HiddenField name="id" value={id} />
      <SelectField name="to" label="It is for" hint="Reminders and links go to them first." options={choices} blank="Nobody in particular" />
    </Form>
    {kind === "call" ? null : (
      <Disclosure summary="Send a link to this report">
        <div className="space-y-6">
          <p>The link opens this one report. It lets in only addresses that you or {organizationName} have named, and each by a code of its own.</p>
          {choices.length > 0 ? (
            <Form action={sendLinkAction} formKey={formKeys[1]} submit="Send the link" kind="plain" done={sent} label="Send the link">
              <HiddenField name="id" value={id} />
              <SelectField name="to" label="To" options={choices} required />
            </Form>
          ) : null}
          <Form
            action={sendLinkToNewAction}
            formKey={formKeys[2]}
            submit="Name them and send the link"
            kind="plain"
            done={sent}
            clearOnDone
            label="Send it to somebody new"
          >
            <HiddenField name="id" value={id} />
            <TextField name="name" label="Somebody new: name" maxLength={120} required />
            <TextField name="email" label="Their e-mail address" type="email" hint={`They can sign in for ${organizationName} from then on.`} required />
          </Form>
          <p className="break-all text-sm">
            {link} <CopyButton value={link} label="the link" />
          </p>
        </div>
      </Disclosure>
    )}
  </div>
)

export const WhoSection = ({ who }: { who: Props | null }) =>
  who ? (
    <Section title="Who does it">
      <WhoDoesIt {...who} />
    </Section>
  ) : null
