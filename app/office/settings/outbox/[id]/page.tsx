import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { LetterText } from "#components/mail/letter-text"
import { MailActs } from "#components/mail/mail-acts"
import { MailFacts } from "#components/mail/mail-facts"
import { MailStanding } from "#components/mail/mail-status"
import { Columns } from "#components/ui/columns"
import { Link } from "#components/ui/link"
import { PageHeader } from "#components/ui/page-header"
import { Section } from "#components/ui/section"
import { requireStaff } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { idOf } from "#lib/kernel/id"
import { findMail, nextTryOf, requirementIdsOfMail } from "#lib/mail/queries"
import { requirementsById } from "#lib/requirement/queries"
import { getSetting } from "#lib/setting/queries"

type Props = { params: Promise<{ id: string }> }

const read = cache(async (param: string) => {
  const actor = await requireStaff()
  const id = idOf(param)
  const mail = Number.isSafeInteger(id) ? findMail(actor, id) : undefined
  return { actor, mail: mail ?? notFound() }
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({ title: (await read((await params).id)).mail.subject })

const MailPage = async ({ params }: Props) => {
  const { actor, mail } = await read((await params).id)
  return (
    <>
      <PageHeader
        title={mail.subject}
        breadcrumb={[{ href: "/office/settings/outbox", label: "Outbox" }]}
        meta={<MailStanding mail={mail} />}
        action={<MailActs actor={actor} mail={mail} formKeys={[randomUUID(), randomUUID(), randomUUID(), randomUUID()]} />}
      />
      <Columns
        main={
          <Section
            title="The letter"
            action={
              <Link href={`/office/settings/outbox/${mail.id}/html`} newTab>
                As it looks in a mailbox
              </Link>
            }
          >
            <LetterText parts={mail.parts} publicUrl={configuration().publicUrl.href} />
          </Section>
        }
        side={
          <Section title="Facts">
            <MailFacts
              mail={mail}
              nextTry={nextTryOf(mail)}
              requirements={requirementsById(actor, requirementIdsOfMail(actor, mail.id))}
              timeZone={getSetting().timeZone}
            />
          </Section>
        }
      />
    </>
  )
}

export default MailPage
