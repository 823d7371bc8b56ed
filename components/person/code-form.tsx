import { HiddenField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { askForCodeAction, askToBeInvitedAction, signInByCodeAction, signInByMailedLinkAction } from "#lib/person/actions"

type Way = { formKey: string; next?: string | undefined; go?: string | undefined }

const Lead = ({ next, go }: Omit<Way, "formKey">) => (
  <>
    {next ? <HiddenField name="next" value={next} /> : null}
    {go ? <HiddenField name="go" value={go} /> : null}
  </>
)

/** Says the same for every address. `go`: the link of a report, behind which only addresses of its organization get a code. */
export const AskForCodeForm = ({ formKey, ...way }: Way) => (
  <Form action={askForCodeAction} formKey={formKey} submit="Send me a code" pending="Sending…" label="Get a code" isGuarded={false}>
    <TextField name="email" label="Your e-mail address" type="email" autoComplete="username" required />
    <Lead {...way} />
  </Form>
)

/** The same address again. */
export const NewCodeForm = ({ formKey, email, ...way }: Way & { email: string }) => (
  <Form action={askForCodeAction} formKey={formKey} submit="Send a new code" pending="Sending…" kind="plain" label="Get a new code" isGuarded={false}>
    <HiddenField name="email" value={email} />
    <Lead {...way} />
  </Form>
)

/** In the browser that asked, the address is known; in any other it is asked for. */
export const CodeForm = ({ formKey, email }: { formKey: string; email: string | undefined }) => (
  <Form action={signInByCodeAction} formKey={formKey} submit="Sign in" pending="Signing in…" label="Sign in with the code" isGuarded={false}>
    {email ? <HiddenField name="email" value={email} /> : <TextField name="email" label="Your e-mail address" type="email" autoComplete="username" required />}
    <TextField name="code" label="Code" hint="Six digits." inputMode="numeric" autoComplete="one-time-code" width="short" maxLength={12} required />
  </Form>
)

export const MailedLinkForm = ({ formKey, token }: { formKey: string; token: string }) => (
  <Form action={signInByMailedLinkAction} formKey={formKey} submit="Sign in" pending="Signing in…" label="Sign in" isGuarded={false}>
    <HiddenField name="token" value={token} />
  </Form>
)

export const AskToBeInvitedForm = ({ formKey, go }: { formKey: string; go: string }) => (
  <Form action={askToBeInvitedAction} formKey={formKey} submit="Ask to be invited" pending="Asking…" kind="plain" label="Ask to be invited">
    <HiddenField name="go" value={go} />
    <TextField name="name" label="Your name" autoComplete="name" maxLength={120} required />
    <TextField name="email" label="Your work address for mail" type="email" autoComplete="email" required />
    <TextField name="words" label="What you do there" hint="Whoever decides reads this." maxLength={500} />
  </Form>
)
