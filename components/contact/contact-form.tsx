import { HiddenField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { addContactAction, editContactAction } from "#lib/contact/actions"
import { type Contact, contactForm } from "#lib/contact/contact"

const Fields = () => (
  <>
    <TextField name="name" label="Name" required maxLength={200} />
    <TextField name="title" label="Title" hint="Such as staff attorney." maxLength={200} />
    <TextField name="email" label="Email" type="email" />
    <TextField name="phone" label="Telephone" type="tel" maxLength={60} />
  </>
)

export const NewContactForm = ({ organizationId, formKey, cancelHref }: { organizationId: number; formKey: string; cancelHref: string }) => (
  <Form action={addContactAction} formKey={formKey} submit="Add contact" cancelHref={cancelHref} label="Add a contact">
    <HiddenField name="organizationId" value={organizationId} />
    <Fields />
  </Form>
)

export const ContactForm = ({ contact, formKey, cancelHref }: { contact: Contact; formKey: string; cancelHref: string }) => (
  <Form
    action={editContactAction}
    formKey={formKey}
    version={contact.version}
    values={contactForm(contact)}
    submit="Save contact"
    cancelHref={cancelHref}
    label="Edit the contact"
  >
    <HiddenField name="id" value={contact.id} />
    <Fields />
  </Form>
)
