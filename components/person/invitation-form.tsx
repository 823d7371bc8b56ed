import { HiddenField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { acceptInvitationAction, setUpFoundationAction } from "#lib/person/actions"
import { leastCharacters } from "#lib/person/password-rule"

const PasswordField = () => (
  <TextField
    name="password"
    label="New password"
    type="password"
    autoComplete="new-password"
    hint={`At least ${leastCharacters} characters. Several words in a row are easy to remember and hard to guess.`}
    required
  />
)

export const AcceptInvitationForm = ({ formKey, token, email }: { formKey: string; token: string; email: string }) => (
  <Form action={acceptInvitationAction} formKey={formKey} submit="Save password and sign in">
    <p>
      You sign in as <strong>{email}</strong>.
    </p>
    <HiddenField name="token" value={token} />
    <PasswordField />
  </Form>
)

export const SetUpFoundationForm = ({ formKey, token }: { formKey: string; token: string }) => (
  <Form action={setUpFoundationAction} formKey={formKey} submit="Set up the foundation">
    <HiddenField name="token" value={token} />
    <TextField name="foundation" label="Name of the foundation" autoComplete="organization" required />
    <TextField name="name" label="Your name" autoComplete="name" required />
    <TextField name="email" label="Your email" type="email" autoComplete="username" required />
    <PasswordField />
  </Form>
)
