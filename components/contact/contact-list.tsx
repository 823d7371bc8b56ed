import { ContactForm } from "#components/contact/contact-form"
import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { CopyButton } from "#components/ui/copy-button"
import { Link } from "#components/ui/link"
import { archiveContactAction, restoreContactAction } from "#lib/contact/actions"
import type { Contact } from "#lib/contact/contact"

const Reached = ({ contact: { name, email, phone } }: { contact: Contact }) => (
  <>
    {email ? (
      <p className="wrap-anywhere">
        <Link href={`mailto:${email}`}>{email}</Link> <CopyButton value={email} label={`the email address of ${name}`} />
      </p>
    ) : null}
    {phone ? (
      <p>
        <Link href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</Link> <CopyButton value={phone} label={`the telephone number of ${name}`} />
      </p>
    ) : null}
  </>
)

type Acts = { basePath: string; keyFor: () => string }

const ContactActs = ({ contact: { id, version, name, deletedAt }, basePath, keyFor }: Acts & { contact: Contact }) => (
  <div className="mt-1 flex flex-wrap items-center gap-3 print:hidden">
    {deletedAt ? (
      <ActionButton action={restoreContactAction} formKey={keyFor()} fields={{ id, version }} kind="quiet" small>
        Restore
      </ActionButton>
    ) : (
      <>
        <LinkButton kind="quiet" small href={`${basePath}?edit=contact-${id}`}>
          Edit<span className="sr-only"> {name}</span>
        </LinkButton>
        <ActionButton action={archiveContactAction} formKey={keyFor()} fields={{ id, version }} kind="quiet" small>
          Archive
        </ActionButton>
      </>
    )}
  </div>
)

/** `acts`: what may be changed, on the page of people; elsewhere contacts are only read. */
export const ContactList = ({ contacts, acts, editing }: { contacts: Contact[]; acts?: Acts; editing?: number | undefined }) =>
  contacts.length === 0 ? (
    <p className="text-muted">No contact is recorded.</p>
  ) : (
    <ul className="divide-y divide-hairline">
      {contacts.map((contact) => (
        <li key={contact.id} className="py-3 first:pt-0">
          {acts && contact.id === editing ? (
            <ContactForm contact={contact} formKey={acts.keyFor()} cancelHref={acts.basePath} />
          ) : (
            <>
              <p>
                <span className="font-semibold">{contact.name}</span>
                {contact.title ? <span className="text-muted">, {contact.title}</span> : null}
                {contact.deletedAt ? <span className="text-muted"> (archived)</span> : null}
              </p>
              <Reached contact={contact} />
              {acts ? <ContactActs contact={contact} {...acts} /> : null}
            </>
          )}
        </li>
      ))}
    </ul>
  )
