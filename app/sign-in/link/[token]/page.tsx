import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AskForCodeForm, MailedLinkForm } from "#components/person/code-form"
import { QuietPage } from "#components/ui/quiet-page"
import { currentSession } from "#lib/door/actor"
import { findSignInLink, whereLinkLed } from "#lib/person/code"
import { wayOf } from "#lib/person/person"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Your link", robots: { index: false } }

/** No `no-referrer` here: a form of such a page has no Origin without script, and is refused. Opening the link uses nothing up, since mail scanners open links; the button does. Whoever it let in already is led on. */
const MailedLinkPage = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params
  const session = await currentSession()
  const led = whereLinkLed(token)
  if (session && session.email.toLowerCase() === led?.email) redirect(wayOf(session.actor.role, led.path))
  const named = findSignInLink(token)
  const { name } = getSetting()
  if (!named) {
    return (
      <QuietPage title="This link can't be used any more">
        <p>It was used, or it is too old. A new one comes with the next letter:</p>
        <AskForCodeForm formKey={randomUUID()} next={led?.path ?? undefined} />
      </QuietPage>
    )
  }
  return (
    <QuietPage title="Sign in">
      <p className="text-muted">{name}</p>
      <p>
        You sign in as <strong>{named.email}</strong>.
      </p>
      <MailedLinkForm formKey={randomUUID()} token={token} />
    </QuietPage>
  )
}

export default MailedLinkPage
