import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"

/** What an organization owes reaches nobody there. */
export const NobodyNotice = ({ id, name }: { id: number; name: string }) => (
  <Notice tone="attention">
    Nobody of {name} can sign in. <Link href={`/office/grantees/${id}/people?add=person`}>Invite somebody</Link>
  </Notice>
)
