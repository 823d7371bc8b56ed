import { fileKinds, formatBytes } from "#lib/document/kind"
import type { PublicDocument } from "#lib/public/public"

/** "PDF" */
export const kindWords = (mediaType: string): string => Object.values(fileKinds).find((each) => each.mediaType === mediaType)?.label ?? "File"

export const DocumentLink = ({ document }: { document: PublicDocument }) => (
  <>
    <a href={`/files/documents/${document.id}`}>{document.title}</a>{" "}
    <span className="text-sm text-muted">
      ({kindWords(document.mediaType)}, {formatBytes(document.sizeBytes)})
    </span>
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
