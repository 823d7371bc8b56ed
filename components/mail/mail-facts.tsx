import { kindOf } from "#components/requirement/requirement-name"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { formatInstant, type Instant } from "#lib/kernel/clock"
import { type Mail, mailKindLabels } from "#lib/mail/mail"
import type { Requirement } from "#lib/requirement/requirement"

type Props = { mail: Mail; nextTry: Instant; requirements: readonly Requirement[]; timeZone: string }

export const MailFacts = ({ mail, nextTry, requirements, timeZone }: Props) => (
  <Facts
    items={[
      { label: "To", value: mail.toName ? `${mail.toName}, ${mail.toEmail}` : mail.toEmail },
      ...(mail.organizationId ? [{ label: "Organization", value: <Link href={`/office/grantees/${mail.organizationId}`}>{mail.organizationName}</Link> }] : []),
      { label: "Kind", value: mailKindLabels[mail.kind] },
      ...(requirements.length > 0
        ? [
            {
              label: "About",
              value: (
                <ul>
                  {requirements.map((requirement) => (
                    <li key={requirement.id}>
                      <Link href={`/office/requirements/${requirement.id}`}>
                        {kindOf(requirement)}, {requirement.organizationName}
                      </Link>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]
        : []),
      { label: "Written", value: formatInstant(mail.createdAt, timeZone) },
      ...(mail.sentAt ? [{ label: "Sent", value: formatInstant(mail.sentAt, timeZone) }] : []),
      ...(mail.status === "queued" && nextTry > mail.createdAt ? [{ label: "Next try after", value: formatInstant(nextTry, timeZone) }] : []),
      ...(mail.tries > 0 ? [{ label: "Tries", value: String(mail.tries) }] : []),
      ...(mail.reason ? [{ label: "Why", value: mail.reason }] : []),
      ...(mail.gatheredInto ? [{ label: "In", value: <Link href={`/office/settings/outbox/${mail.gatheredInto}`}>The letter of that day</Link> }] : []),
    ]}
  />
)
