import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { editedId, readOrganization } from "#app/office/grantees/[id]/organization"
import { NewContactForm } from "#components/contact/contact-form"
import { ContactList } from "#components/contact/contact-list"
import { OrganizationFrame } from "#components/organization/organization-frame"
import { PersonsTable } from "#components/organization/persons-table"
import { LinkButton } from "#components/ui/button"
import { Section } from "#components/ui/section"
import { may } from "#lib/contact/policy"
import { contactsOfOrganization } from "#lib/contact/queries"
import { requireStaff } from "#lib/door/actor"
import { can } from "#lib/kernel/permission"
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
      <Section title="Contacts" intro="People at the organization whom the foundation knows.">
        <ContactList contacts={contactsOfOrganization(actor, id)} acts={{ basePath, keyFor: randomUUID }} editing={editedId(edit, "contact")} />
      </Section>
      <Section title="People who can sign in" intro="They see what is due, send reports, and see what the public sees of their organization.">
        <PersonsTable persons={listPersons(actor, { organizationId: id })} timeZone={getSetting().timeZone} isAdministrator={actor.role === "administrator"} />
      </Section>
    </OrganizationFrame>
  )
}

export default PeoplePage
