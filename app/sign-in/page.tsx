import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AskForCodeForm } from "#components/person/code-form"
import { DemoAccounts } from "#components/person/demo-accounts"
import { NoMail, reachedAt } from "#components/person/no-mail"
import { SignInForm } from "#components/person/sign-in-form"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { QuietPage } from "#components/ui/quiet-page"
import { Section } from "#components/ui/section"
import { demoAccounts, demoPassword } from "#lib/demo/fact/cast"
import { currentSession } from "#lib/door/actor"
import { codesCanBeSent } from "#lib/door/code"
import { configuration } from "#lib/door/configuration"
import { startOf } from "#lib/person/person"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Sign in", robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const SignInPage = async ({ searchParams }: Props) => {
  const { next, changed, left } = await searchParams
  const session = await currentSession()
  if (session) redirect(startOf[session.actor.role])
  const setting = getSetting()
  const reached = reachedAt(setting)
  const after = typeof next === "string" ? next : undefined
  const said =
    changed === "password"
      ? "Your password was changed and all your sessions were ended. Sign in with the new one."
      : left
        ? "You have left the organization and are signed out."
        : undefined
  return (
    <QuietPage title="Sign in">
      <p className="text-muted">
        {setting.name} · <Link href="/">Public site</Link>
      </p>
      {said ? (
        <Notice tone="good" live="status">
          {said}
        </Notice>
      ) : null}
      <div className="space-y-10 pt-4">
        <Section
          title="With a code by e-mail"
          intro="For grantees, and for board members who like it. We send a code and a link; there is no password to remember."
        >
          {codesCanBeSent() ? <AskForCodeForm formKey={randomUUID()} next={after} /> : <NoMail reached={reached} />}
        </Section>
        <Section title="With a password" intro="For the foundation's staff, and everyone who chose one.">
          <SignInForm formKey={randomUUID()} next={after} />
        </Section>
      </div>
      {reached ? <p className="text-sm text-muted">Can't sign in? {reached} can help.</p> : null}
      {configuration().demo ? <DemoAccounts accounts={demoAccounts} password={demoPassword} /> : null}
    </QuietPage>
  )
}

export default SignInPage
