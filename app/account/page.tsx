import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { FeedSection } from "#components/calendar/feed-section"
import { Sessions } from "#components/person/sessions"
import { ActionButton } from "#components/ui/action-button"
import { TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Link } from "#components/ui/link"
import { QuietPage } from "#components/ui/quiet-page"
import { Section } from "#components/ui/section"
import { feedSince } from "#lib/calendar/queries"
import { currentSession, requireRole } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { personRoles, roleLabels } from "#lib/kernel/actor"
import { formatInstant } from "#lib/kernel/clock"
import { changePasswordAction, endSessionsAction } from "#lib/person/actions"
import { leastCharacters } from "#lib/person/password-rule"
import { startOf } from "#lib/person/person"
import { listSessions, personHasPassword } from "#lib/person/queries"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Your account" }

const AccountPage = async () => {
  const actor = await requireRole(...personRoles)
  const session = await currentSession()
  const { timeZone } = getSetting()
  const since = feedSince(actor)
  const personId = actor.personId ?? 0
  const hasPassword = personHasPassword(actor, personId)
  const sessions = listSessions(actor, personId).map((row) => ({
    id: row.id,
    browser: row.browser,
    address: row.address,
    began: formatInstant(row.createdAt, timeZone),
    seen: formatInstant(row.seenAt, timeZone),
    isThis: row.id === session?.id,
  }))
  return (
    <QuietPage title="Your account">
      <p>
        {actor.name}, {session?.email}. {roleLabels[actor.role]}
        {session?.organizationName ? ` of ${session.organizationName}` : ""}. <Link href={startOf[actor.role]}>Back to work</Link>
      </p>
      <Section
        title="Where you are signed in"
        action={
          <ActionButton
            action={endSessionsAction}
            formKey={randomUUID()}
            fields={{ id: personId }}
            confirm="This signs you out here and everywhere else."
            small
          >
            End all sessions
          </ActionButton>
        }
      >
        <Sessions personId={personId} sessions={sessions} formKey={randomUUID()} />
      </Section>
      <Section title="Calendar" id="calendar" intro="All that is due, in your own calendar program: add the address there as a calendar to subscribe to.">
        <FeedSection
          origin={configuration().publicUrl.origin}
          since={since && formatInstant(since, timeZone)}
          makeKey={randomUUID()}
          revokeKey={randomUUID()}
        />
      </Section>
      {hasPassword ? (
        <Section title="Change your password" intro="All your sessions end; you sign in again with the new password.">
          <Form action={changePasswordAction} formKey={randomUUID()} submit="Change password">
            <TextField name="current" label="Present password" type="password" autoComplete="current-password" required />
            <TextField
              name="password"
              label="New password"
              type="password"
              autoComplete="new-password"
              hint={`At least ${leastCharacters} characters.`}
              required
            />
          </Form>
        </Section>
      ) : (
        <Section title="Password">
          <p>You have none, and need none: a code by e-mail lets you in.</p>
        </Section>
      )}
    </QuietPage>
  )
}

export default AccountPage
