import { Link } from "#components/ui/link"
import { formatBytes } from "#lib/document/kind"
import type { ReportVersion } from "#lib/report/report"

/** The link to what was sent: its file, or its answers as a text. */
export const SentFile = ({ version: { id, file } }: { version: Pick<ReportVersion, "id" | "file"> }) =>
  file ? (
    <>
      <Link href={`/files/reports/${id}`} download>
        {file.name}
      </Link>{" "}
      <span className="text-muted">({formatBytes(file.sizeBytes)})</span>
    </>
  ) : (
    <Link href={`/files/reports/${id}`}>No file; the answers as a text</Link>
  )
