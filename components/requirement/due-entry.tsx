import { Link } from "#components/ui/link"
import { Status } from "#components/ui/status"
import type { DueEntry } from "#lib/calendar/due"

/** One thing that is due, in a few words. `brief`: its standing only where it asks for attention. */
export const DueEntryText = ({ entry: { href, what, organizationName, word, tone }, brief = false }: { entry: DueEntry; brief?: boolean }) => (
  <>
    <Link href={href}>{what}</Link>, {organizationName} {brief && tone === "plain" ? null : <Status tone={tone}>{word}</Status>}
  </>
)
