import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { PeopleTable } from "#components/person/people-table"
import { PlaceFields } from "#components/person/person-form"
import { SettingsFrame } from "#components/setting/settings-frame"
import { TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Section } from "#components/ui/section"
import { requireAdministrator } from "#lib/door/actor"
import { dayOf } from "#lib/kernel/clock"
import { formatDay } from "#lib/kernel/day"
import { organizationOptions } from "#lib/organization/queries"
import { addPersonAction } from "#lib/person/actions"
import { listPersons } from "#lib/person/queries"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "People" }

const PeoplePage = async () => {
  const actor = await requireAdministrator()
  const { timeZone } = getSetting()
  const people = listPersons(actor).map((person) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    organization: person.organizationName,
    standing: person.disabledAt ? ("disabled" as const) : person.hasPassword || person.lastSeenAt ? ("active" as const) : ("invited" as const),
    seen: person.lastSeenAt && formatDay(dayOf(person.lastSeenAt, timeZone)),
  }))
  return (
    <SettingsFrame current="/office/settings/people" title="People">
      <PeopleTable people={people} />
      <Section
        title="Add a person"
        intro="Grantees and board members can sign in with a code by e-mail at once. Everyone else gets in by a one-time link, which you make on their page."
      >
        <Form action={addPersonAction} formKey={randomUUID()} submit="Add person" values={{ role: "officer" }}>
          <TextField name="name" label="Name" required />
          <TextField name="email" label="Email" type="email" required />
          <PlaceFields organizations={organizationOptions(actor)} />
        </Form>
      </Section>
    </SettingsFrame>
  )
}

export default PeoplePage
