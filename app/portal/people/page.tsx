import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { AccessRequests } from "#components/person/access-requests"
import { ColleaguesTable, HandOverForm, InviteColleagueForm, LeaveButton } from "#components/person/colleagues"
import { OwedList } from "#components/requirement/owed-list"
import { kindAndGrant } from "#components/requirement/requirement-name"
import { WhoDoesIt } from "#components/requirement/who-does-it"
import { Notice } from "#components/ui/notice"
import { PageHeader } from "#components/ui/page-header"
import { Section } from "#components/ui/section"
import { requireGrantee } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { goPath } from "#lib/door/go"
import { grantNamesOf } from "#lib/grant/queries"
import { formatInstant } from "#lib/kernel/clock"
import { formatDay } from "#lib/kernel/day"
import { idOf } from "#lib/kernel/id"
import { accessRequestsOf } from "#lib/person/access-queries"
import { namedContacts } from "#lib/person/named"
import { listPersons } from "#lib/person/queries"
import { requirementsOfOrganization } from "#lib/requirement/queries"
import { choicesFor } from "#lib/requirement/responsible"
import { getSetting, today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "People" }

const PeoplePage = async ({ searchParams }: PageProps<"/portal/people">) => {
  const actor = await requireGrantee()
  const asked = await searchParams
  const { timeZone, name } = getSetting()
  const organizationId = actor.organizationId ?? 0
  const colleagues = listPersons(actor, { organizationId })
    .filter(({ disabledAt }) => disabledAt === null)
    .map((person) => ({ ...person, seen: person.lastSeenAt && formatInstant(person.lastSeenAt, timeZone), isSelf: person.id === actor.personId }))
  const contacts = namedContacts(organizationId)
  const requests = accessRequestsOf(actor, organizationId).map((request) => ({ ...request, asked: formatInstant(request.createdAt, timeZone) }))
  const owed = requirementsOfOrganization(actor, organizationId).filter(({ state, isOwed }) => state === "open" && isOwed)
  const grantNames = grantNamesOf(actor, organizationId)
  const changed = owed.find(({ id }) => id === idOf(String(asked.for)))
  return (
    <>
      <PageHeader title="People" meta="Access belongs to your organization: whoever is here sees and sends its reports, and can invite others." />
      {asked.done === "over" ? (
        <Notice tone="good" live="status">
          Handed over. Your colleague gets a letter.
        </Notice>
      ) : null}
      <AccessRequests requests={requests} keyFor={randomUUID} />
      <Section title="Who can sign in">
        <ColleaguesTable colleagues={colleagues} contacts={contacts} keyFor={randomUUID} />
      </Section>
      <Section title="Invite a colleague" intro="They get a letter, and sign in with a code by e-mail.">
        <InviteColleagueForm organizationId={organizationId} formKey={randomUUID()} />
      </Section>
      <Section title="Who does what" id="who" intro="Reminders go first to whoever a report is for.">
        {changed ? (
          <Section level={3} title={`${kindAndGrant(changed, grantNames)}, due ${formatDay(changed.dueOn)}`}>
            <WhoDoesIt
              requirement={changed}
              offered={choicesFor(actor, changed.id)}
              link={new URL(goPath(changed.id), configuration().publicUrl).href}
              isLinkAsked={asked.add === "link"}
              openHref={`/portal/people?for=${changed.id}&add=link#who`}
              closeHref={`/portal/people?for=${changed.id}#who`}
              formKeys={[randomUUID(), randomUUID(), randomUUID()]}
            />
          </Section>
        ) : null}
        <OwedList requirements={owed} grantNames={grantNames} today={today()} hrefOf={(id) => `/portal/people?for=${id}#who`} chosenId={changed?.id} />
      </Section>
      {colleagues.length > 1 ? (
        <Section title="Hand over" intro="A colleague takes over whatever would have come to you.">
          <HandOverForm colleagues={colleagues} formKey={randomUUID()} />
        </Section>
      ) : null}
      <Section title="Leave">
        <LeaveButton isLast={colleagues.length + contacts.length === 1} foundation={name} formKey={randomUUID()} />
      </Section>
    </>
  )
}

export default PeoplePage
