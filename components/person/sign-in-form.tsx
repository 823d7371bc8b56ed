import { HiddenField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { signInAction } from "#lib/person/actions"

export const SignInForm = ({ formKey, next }: { formKey: string; next: string | undefined }) => (
  <Form action={signInAction} formKey={formKey} submit="Sign in" pending="Signing in…" label="Sign in" isGuarded={false}>
    <TextField name="email" label="Email" type="email" autoComplete="username" required />
    <TextField name="password" label="Password" type="password" autoComplete="current-password" required />
    {next ? <HiddenField name="next" value={next} /> : null}
  </Form>
)
