import { fileKinds, formatBytes } from "#lib/document/kind"
import type { PublicDocument } from "#lib/public/public"

type File = { mediaType: string; sizeBytes: number }

/** "PDF, 120 KB" */
export const fileWords = ({ mediaType, sizeBytes }: File): string => {
  const kind = Object.values(fileKinds).find((each) => each.mediaType === mediaType)
  return [kind?.label, formatBytes(sizeBytes)].filter(Boolean).join(", ")
}

export const DocumentLink = ({ document }: { document: PublicDocument }) => (
  <>
    <a href={`/files/documents/${document.id}`}>{document.title}</a> <span className="text-sm text-muted">({fileWords(document)})</span>
  </>
)

export const DocumentList = ({ documents }: { documents: readonly PublicDocument[] }) => (
  <ul>
    {documents.map((document) => (
      <li key={document.id}>
        <DocumentLink document={document} />
      </li>
    ))}
  </ul>
)
