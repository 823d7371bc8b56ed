import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { askInWords } from "#lib/person/access"
import type { WaitingPlace } from "#lib/person/access-queries"

/** Who asks to be invited, and where that is answered. */
export const WaitingRequests = ({ places }: { places: readonly WaitingPlace[] }) =>
  places.length === 0 ? null : (
    <Notice tone="attention">
      {places.map(({ organizationId, name, count }) => (
        <p key={organizationId}>
          <Link href={`/office/grantees/${organizationId}/people`}>
            {askInWords(count)} to {name}
          </Link>
        </p>
      ))}
    </Notice>
  )
