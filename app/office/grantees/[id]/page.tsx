import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { readOrganization, timelineOf } from "#app/office/grantees/[id]/organization"
import { ContactList } from "#components/contact/contact-list"
import { BarNotice } from "#components/grant/bar-notice"
import { MoneyTable } from "#components/organization/money-table"
import { NobodyNotice } from "#components/organization/nobody-notice"
import { OrganizationActs } from "#components/organization/organization-acts"
import { OrganizationFacts } from "#components/organization/organization-facts"
import { OrganizationForm } from "#components/organization/organization-form"
import { OrganizationFrame } from "#components/organization/organization-frame"
import { TimelineSection } from "#components/organization/timeline-section"
import { RequirementsTable } from "#components/requirement/requirements-table"
import { LinkButton } from "#components/ui/button"
import { Columns } from "#components/ui/columns"
import { Section } from "#components/ui/section"
import { contactsOfOrganization } from "#lib/contact/queries"
import { requireStaff } from "#lib/door/actor"
import { kept } from "#lib/door/kept"
import { barSentence, lateYearEndReports } from "#lib/grant/bar"
import { moneyByYear } from "#lib/grant/queries"
import { can } from "#lib/kernel/permission"
import { may } from "#lib/organization/policy"
import { canAnybodySignIn } from "#lib/person/named"
import { requirementsOfOrganization } from "#lib/requirement/queries"
import { getSetting, today } from "#lib/setting/queries"

type Props = PageProps<"/office/grantees/[id]">

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({ title: readOrganization(await requireStaff(), (await params).id).name })

const OverviewPage = async ({ params, searchParams }: Props) => {
  const actor = await requireStaff()
  const organization = readOrganization(actor, (await params).id)
  const query = await searchParams
  const { edit, add } = query
  const { id } = organization
  const basePath = `/office/grantees/${id}`
  const mayEdit = can(actor, may.edit, organization)
  const isEdited = edit === "organization" && mayEdit
  const action = mayEdit && !isEdited ? <LinkButton href={`${basePath}?edit=organization`}>Edit organization</LinkButton> : null
  const owed = requirementsOfOrganization(actor, id).filter(({ state, isOwed }) => state === "open" && isOwed)
  const late = lateYearEndReports(actor, id)
  const form = isEdited ? <OrganizationForm organization={organization} formKey={randomUUID()} /> : null
  const { owes, money, facts, contacts } = await kept(actor, [basePath], () => ({
    owes: <RequirementsTable rows={owed} caption="What it owes" />,
    money: <MoneyTable years={moneyByYear(actor, id)} />,
    facts: <OrganizationFacts organization={organization} />,
    contacts: <ContactList contacts={contactsOfOrganization(actor, id).filter(({ deletedAt }) => !deletedAt)} />,
  }))
  return (
    <OrganizationFrame organization={organization} tab="" action={action}>
      <Columns
        main={
          <>
            {form && <Section title="Edit organization">{form}</Section>}
            {owed.length > 0 && !canAnybodySignIn(id) ? <NobodyNotice id={id} name={organization.name} /> : null}
            <BarNotice sentence={barSentence(late)} late={late} />
            <Section title="What it owes">{owes}</Section>
            <Section title="Money">{money}</Section>
            {isEdited ? null : <Section title="Facts">{facts}</Section>}
            <OrganizationActs actor={actor} organization={organization} keyFor={randomUUID} />
          </>
        }
        side={
          <>
            <Section
              title="Contacts"
              action={
                <LinkButton kind="quiet" small href={`${basePath}/people?add=contact`}>
                  Add contact
                </LinkButton>
              }
            >
              {contacts}
            </Section>
            <TimelineSection
              organizationId={id}
              basePath={basePath}
              adding={mayEdit ? add : undefined}
              mayAdd={mayEdit}
              {...timelineOf(actor, id, query)}
              today={today()}
              timeZone={getSetting().timeZone}
              keyFor={randomUUID}
            />
          </>
        }
      />
    </OrganizationFrame>
  )
}

export default OverviewPage
