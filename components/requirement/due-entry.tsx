import { Link } from "#components/ui/link"
import { Status } from "#components/ui/status"
import type { DueEntry } from "#lib/calendar/due"

/** One thing that is due, in a few words. */
export const DueEntryText = ({ entry: { href, what, organizationName, word, tone } }: { entry: DueEntry }) => (
  <>
    <Link href={href}>{what}</Link>, {organizationName} <Status tone={tone}>{word}</Status>
  </>
)

/** Whose it is, where what is due stands above; its standing only where it asks for attention. */
export const DueOf = ({ entry: { href, what, organizationName, word, tone } }: { entry: DueEntry }) => (
  <>
    <Link href={href} aria-label={`${what}, ${organizationName}`}>
      {organizationName}
    </Link>{" "}
    {tone === "plain" ? null : <span className="text-muted">({word})</span>}
  </>
)
