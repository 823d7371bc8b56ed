import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
import { attachmentLabels } from "#lib/document/attachment"
import { formatBytes } from "#lib/document/kind"
import { type AttachedFile, isFilePublic } from "#lib/report/report"

const readers = (file: AttachedFile) => {
  if (isFilePublic(file)) return "Public with the report"
  return file.kind === "photo" ? "Private: no permission to publish it" : "Private"
}

/** Decisions, photos and other files that came along, each with its words and who will read it. */
export const AttachmentList = ({ files }: { files: readonly AttachedFile[] }) => (
  <Section title="Attachments" id="attachments">
    {files.length === 0 ? (
      <p className="text-muted">Nothing was attached.</p>
    ) : (
      <ul className="border-y border-hairline">
        {files.map((file) => (
          <li key={file.id} className="task">
            <div className="min-w-0 flex-1 basis-64">
              <Link href={`/files/reports/${file.reportVersionId}/${file.id}`} download>
                {file.caption || file.name}
              </Link>
              <div className="text-sm text-muted">
                {attachmentLabels[file.kind]}, {formatBytes(file.sizeBytes)}
                {file.kind === "photo" ? `. Credit: ${file.credit || "none"}` : ""}
              </div>
            </div>
            <span className="text-sm">{readers(file)}</span>
          </li>
        ))}
      </ul>
    )}
  </Section>
)
