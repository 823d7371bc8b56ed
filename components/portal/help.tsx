import { Link } from "#components/ui/link"

/** Whom to ask, by name, telephone and e-mail. */
export const Help = ({ name, email, phone }: { name: string; email: string; phone: string }) => {
  if (!name && !email && !phone) return <>ask the foundation’s program officer.</>
  return (
    <>
      {name}
      {phone ? (
        <>
          {name ? ", " : ""}
          <Link href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</Link>
        </>
      ) : null}
      {email ? (
        <>
          {name || phone ? ", " : ""}
          <Link href={`mailto:${email}`}>{email}</Link>
        </>
      ) : null}
    </>
  )
}
