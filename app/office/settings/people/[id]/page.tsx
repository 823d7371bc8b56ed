import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { InvitationButton } from "#components/person/invitation-link"
import { PersonForm, RoleForm } from "#components/person/person-form"
import { Sessions } from "#components/person/sessions"
import { SettingsFrame } from "#components/setting/settings-frame"
import { ActionButton } from "#components/ui/action-button"
import { Because } from "#components/ui/because"
import { Section } from "#components/ui/section"
import { currentSession, requireAdministrator } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { formatInstant } from "#lib/kernel/clock"
import { can, verdict } from "#lib/kernel/permission"
import { mailIsSet } from "#lib/mail/send-now"
import { organizationOptions } from "#lib/organization/queries"
import { disablePersonAction, enablePersonAction, endSessionsAction, invitePersonAction, mailInvitationAction } from "#lib/person/actions"
import { may } from "#lib/person/policy"
import { findPerson, listSessions } from "#lib/person/queries"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Person" }

const PersonPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await requireAdministrator()
  const person = findPerson(actor, Number((await params).id)) ?? notFound()
  const session = await currentSession()
  const { timeZone } = getSetting()
  const sessions = listSessions(actor, person.id).map((row) => ({
    ...row,
    began: formatInstant(row.createdAt, timeZone),
    seen: formatInstant(row.seenAt, timeZone),
    isThis: row.id === session?.id,
  }))
  const fields = { id: person.id, version: person.version }
  return (
    <SettingsFrame current="/office/settings/people" title={person.name}>
      {can(actor, may.invite, person) ? (
        <Section title="One-time link" intro="For someone new, or someone who forgot the password. A new link stops the one before.">
          <InvitationButton
            action={invitePersonAction}
            formKey={randomUUID()}
            personId={person.id}
            origin={configuration().publicUrl.origin}
            label="Make a one-time link"
          />
          {mailIsSet() ? (
            <ActionButton action={mailInvitationAction} formKey={randomUUID()} fields={{ id: person.id }} done="The letter is on its way.">
              Send one by mail
            </ActionButton>
          ) : null}
        </Section>
      ) : null}
      <Section title="Name and email">
        <PersonForm person={person} formKey={randomUUID()} />
      </Section>
      {can(actor, may.changeRole, person) ? (
        <Section title="Role">
          <RoleForm person={person} organizations={organizationOptions(actor)} formKey={randomUUID()} />
        </Section>
      ) : null}
      <Section title="Open sessions">
        <Sessions personId={person.id} sessions={sessions} formKey={randomUUID()} />
        <ActionButton action={endSessionsAction} formKey={randomUUID()} fields={{ id: person.id }} confirm={`${person.name} is signed out everywhere.`}>
          End all sessions
        </ActionButton>
      </Section>
      <Section title={person.disabledAt ? "Disabled" : "Disable"}>
        {person.disabledAt ? null : <Because verdict={verdict(actor, may.disable, person)} />}
        {can(actor, may.disable, person) ? (
          <ActionButton
            action={disablePersonAction}
            formKey={randomUUID()}
            fields={fields}
            kind="danger"
            confirm={`${person.name} is signed out at once and can't sign in again until enabled.`}
          >
            Disable this person
          </ActionButton>
        ) : null}
        {can(actor, may.enable, person) ? (
          <ActionButton action={enablePersonAction} formKey={randomUUID()} fields={fields}>
            Enable this person
          </ActionButton>
        ) : null}
      </Section>
    </SettingsFrame>
  )
}

export default PersonPage
