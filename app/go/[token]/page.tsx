import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AskForCodeForm, AskToBeInvitedForm } from "#components/person/code-form"
import { NoMail, reachedAt } from "#components/person/no-mail"
import { SignOut } from "#components/person/sign-out"
import { Disclosure } from "#components/ui/disclosure"
import { Notice } from "#components/ui/notice"
import { QuietPage } from "#components/ui/quiet-page"
import { currentActor } from "#lib/door/actor"
import { codesCanBeSent } from "#lib/door/code"
import { readGo } from "#lib/door/go"
import { isStaff } from "#lib/kernel/actor"
import { findRequirement } from "#lib/requirement/queries"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "A report", robots: { index: false } }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The direct link to one requirement. Who may see it is led there; everybody else sees the same page, whatever the link. */
const GoPage = async ({ params, searchParams }: Props) => {
  const { token } = await params
  const { asked } = await searchParams
  const actor = await currentActor()
  const id = readGo(token)
  const mayOpen = actor.role === "grantee" || isStaff(actor)
  if (id !== undefined && mayOpen && findRequirement(actor, id)) redirect(`/${actor.role === "grantee" ? "portal" : "office"}/requirements/${id}`)
  const setting = getSetting()
  return (
    <QuietPage title="Open a report">
      <p className="text-muted">{setting.name}</p>
      {asked ? (
        <Notice tone="good" live="status">
          Thank you. If the link is right, the people who look after the report see your request, and you get a letter when they invite you.
        </Notice>
      ) : null}
      {actor.role === "visitor" ? null : (
        <Notice tone="attention" title={`You are signed in as ${actor.name}, and this does not open the link`}>
          Sign out first if you have another address. <SignOut formKey={randomUUID()} />
        </Notice>
      )}
      <p>
        This link leads to a report that somebody was asked to send us. Write your e-mail address: if it was named for this report's organization, a code comes
        by mail. There is no password.
      </p>
      {codesCanBeSent() ? <AskForCodeForm formKey={randomUUID()} go={token} /> : <NoMail reached={reachedAt(setting)} />}
      <Disclosure summary="No code comes? Ask to be invited">
        <AskToBeInvitedForm formKey={randomUUID()} go={token} />
      </Disclosure>
      {reachedAt(setting) ? <p className="text-sm text-muted">Questions? {reachedAt(setting)}</p> : null}
    </QuietPage>
  )
}

export default GoPage
