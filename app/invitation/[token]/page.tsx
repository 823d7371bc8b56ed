import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { AcceptInvitationForm, SetUpFoundationForm } from "#components/person/invitation-form"
import { Link } from "#components/ui/link"
import { QuietPage } from "#components/ui/quiet-page"
import { findInvitation } from "#lib/person/invitation"

export const metadata: Metadata = { title: "Your link", robots: { index: false } }

/** Opening the link uses nothing up; the button does. */
const InvitationPage = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params
  const invitation = findInvitation(token)
  if (!invitation || invitation.disabledAt) {
    return (
      <QuietPage title="This link can't be used">
        <p>It has been used, it is too old, or a newer one was made. Ask an administrator of the foundation for a new link.</p>
        <p>
          <Link href="/sign-in">Sign in</Link>
        </p>
      </QuietPage>
    )
  }
  if (invitation.personId === null) {
    return (
      <QuietPage title="Set up Lodestar">
        <p>You are the first here, and become its administrator. Everything can be changed later.</p>
        <SetUpFoundationForm formKey={randomUUID()} token={token} />
      </QuietPage>
    )
  }
  return (
    <QuietPage title={`Welcome, ${invitation.name}`}>
      <AcceptInvitationForm formKey={randomUUID()} token={token} email={invitation.email ?? ""} />
    </QuietPage>
  )
}

export default InvitationPage
