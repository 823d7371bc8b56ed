import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { editedId, readOrganization } from "#app/office/grantees/[id]/organization"
import { NewContactForm } from "#components/contact/contact-form"
import { ContactList } from "#components/contact/contact-list"
import { NobodyNotice } from "#components/organization/nobody-notice"
import { OrganizationFrame } from "#components/organization/organization-frame"
import { PersonsTable } from "#components/organization/persons-table"
import { AccessRequests } from "#components/person/access-requests"
import { InviteColleagueForm } from "#components/person/colleagues"
import { LinkButton } from "#components/ui/button"
import { Section } from "#components/ui/section"
import { may } from "#lib/contact/policy"
import { contactsOfOrganization } from "#lib/contact/queries"
import { requireStaff } from "#lib/door/actor"
import { formatInstant } from "#lib/kernel/clock"
import { can } from "#lib/kernel/permission"
import { may as mayPerson } from "#lib/person/access-policy"
import { accessRequestsOf } from "#lib/person/access-queries"
import { canAnybodySignIn } from "#lib/person/named"
import { listPersons } from "#lib/person/queries"
import { getSetting } from "#lib/setting/queries"

type Props = PageProps<"/office/grantees/[id]/people">

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `People, ${readOrganization(await requireStaff(), (await params).id).name}`,
})

const PeoplePage = async ({ params, searchParams }: Props) => {
  const actor = await requireStaff()
  const organization = readOrganization(actor, (await params).id)
  const { add, edit } = await searchParams
  const { id } = organization
  const basePath = `/office/grantees/${id}/people`
  const mayAdd = can(actor, may.add, organization)
  const mayInvite = can(actor, mayPerson.invite, organization)
  const { timeZone } = getSetting()
  const requests = accessRequestsOf(actor, id).map((request) => ({ ...request, asked: formatInstant(request.createdAt, timeZone) }))
  const isAdding = add === "contact" && mayAdd
  return (
    <OrganizationFrame
      organization={organization}
      tab="/people"
      action={mayAdd && !isAdding ? <LinkButton href={`${basePath}?add=contact`}>Add contact</LinkButton> : null}
    >
      {isAdding ? (
        <Section title="Add contact">
          <NewContactForm organizationId={id} formKey={randomUUID()} cancelHref={basePath} />
        </Section>
      ) : null}
      {mayInvite && !canAnybodySignIn(id) ? <NobodyNotice id={id} name={organization.name} /> : null}
      <AccessRequests requests={requests} keyFor={randomUUID} />
      <Section
        title="Contacts"
        intro="People at the organization whom the foundation knows. Whoever has an address here can sign in for the organization with a code, unless their access was taken away."
      >
        <ContactList contacts={contactsOfOrganization(actor, id)} acts={{ basePath, keyFor: randomUUID }} editing={editedId(edit, "contact")} />
      </Section>
      <Section
        title="People who can sign in"
        intro="They see what is due, send reports, and see what the public sees of their organization."
        action={mayInvite && add !== "person" ? <LinkButton href={`${basePath}?add=person`}>Invite somebody</LinkButton> : null}
      >
        {mayInvite && add === "person" ? <InviteColleagueForm organizationId={id} formKey={randomUUID()} /> : null}
        <PersonsTable
          persons={listPersons(actor, { organizationId: id })}
          timeZone={timeZone}
          isAdministrator={actor.role === "administrator"}
          keyFor={randomUUID}
        />
      </Section>
    </OrganizationFrame>
  )
}

export default PeoplePage
