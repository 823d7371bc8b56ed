import { ActionButton } from "#components/ui/action-button"
import { signOutAction } from "#lib/person/actions"

export const SignOut = ({ formKey }: { formKey: string }) => (
  <ActionButton action={signOutAction} formKey={formKey} kind="quiet" small pending="Signing out…">
    Sign out
  </ActionButton>
)
