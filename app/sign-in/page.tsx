import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { DemoAccounts } from "#components/person/demo-accounts"
import { SignInForm } from "#components/person/sign-in-form"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { QuietPage } from "#components/ui/quiet-page"
import { demoAccounts, demoPassword } from "#lib/demo/fact/cast"
import { currentActor } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import type { PersonRole } from "#lib/kernel/actor"
import { startOf } from "#lib/person/person"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Sign in", robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const SignInPage = async ({ searchParams }: Props) => {
  const { next, changed } = await searchParams
  const actor = await currentActor()
  if (actor.role !== "visitor") redirect(startOf[actor.role as PersonRole])
  const setting = getSetting()
  return (
    <QuietPage title="Sign in">
      <p className="text-muted">
        {setting.name} · <Link href="/">Public site</Link>
      </p>
      {changed === "password" ? (
        <Notice tone="good" live="status">
          Your password was changed and all your sessions were ended. Sign in with the new one.
        </Notice>
      ) : null}
      <SignInForm formKey={randomUUID()} next={typeof next === "string" ? next : undefined} />
      {setting.contactEmail || setting.contactPhone ? (
        <p className="text-sm text-muted">
          Can't sign in? {[setting.contactName, setting.contactPhone, setting.contactEmail].filter(Boolean).join(", ")} can send you a new link.
        </p>
      ) : null}
      {configuration().demo ? <DemoAccounts accounts={demoAccounts} password={demoPassword} /> : null}
    </QuietPage>
  )
}

export default SignInPage
