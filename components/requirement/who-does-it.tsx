import { CopyButton } from "#components/ui/copy-button"
import { HiddenField, SelectField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
import { aimRequirementAction, sendLinkAction, sendLinkToNewAction } from "#lib/requirement/actions"
import type { Requirement } from "#lib/requirement/requirement"

export type Offered = { choices: { value: string; label: string }[]; chosen: string }

type Props = {
  requirement: Requirement
  offered: Offered
  /** The direct link, whole. */
  link: string
  /** Whether the forms that send it are asked for, and where they open and close. */
  isLinkAsked: boolean
  openHref: string
  closeHref: string
  /** One for each form. */
  formKeys: readonly [string, string, string]
}

const sent = "The letter is on its way."

const SendLink = ({ requirement: { id, organizationName }, offered: { choices }, link, formKeys, closeHref }: Props) => (
  <div className="space-y-6">
    <h3 className="text-h3 font-semibold">Send a link to this report</h3>
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
    <p>
      <Link href={closeHref} scroll={false}>
        Close
      </Link>
    </p>
  </div>
)

/** Whom a requirement is for, in one step, and the direct link of a report: to somebody known, to somebody new, or to be copied. */
export const WhoDoesIt = (props: Props) => {
  const { requirement, offered, isLinkAsked, openHref, formKeys } = props
  const { id, kind, version } = requirement
  return (
    <div className="space-y-4">
      <Form
        action={aimRequirementAction}
        formKey={formKeys[0]}
        version={version}
        values={{ to: offered.chosen }}
        submit="Save"
        kind="plain"
        label="Who does it"
      >
        <HiddenField name="id" value={id} />
        <SelectField name="to" label="It is for" hint="Reminders and links go to them first." options={offered.choices} blank="Nobody in particular" />
      </Form>
      {kind === "call" ? null : isLinkAsked ? (
        <SendLink {...props} />
      ) : (
        <Link href={openHref} scroll={false}>
          Send a link to this report
        </Link>
      )}
    </div>
  )
}

export const WhoSection = ({ who }: { who: Props | null }) =>
  who ? (
    <Section title="Who does it">
      <WhoDoesIt {...who} />
    </Section>
  ) : null
