import { DocumentForm } from "#components/document/document-form"
import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { archiveDocumentAction, restoreDocumentAction } from "#lib/document/actions"
import type { Document } from "#lib/document/document"
import { formatBytes } from "#lib/document/kind"
import { audienceLabels } from "#lib/kernel/audience"
import { dayOf } from "#lib/kernel/clock"

type Acts = { basePath: string; keyFor: () => string }

const DocumentActs = ({ document: { id, version, title, deletedAt, isOfReport }, basePath, keyFor }: Acts & { document: Document }) =>
  isOfReport ? null : (
    <div className="mt-1 flex flex-wrap items-center gap-3 print:hidden">
      {deletedAt ? (
        <ActionButton action={restoreDocumentAction} formKey={keyFor()} fields={{ id, version }} kind="quiet" small>
          Restore
        </ActionButton>
      ) : (
        <>
          <LinkButton kind="quiet" small href={`${basePath}?edit=document-${id}`}>
            Edit<span className="sr-only"> {title}</span>
          </LinkButton>
          <ActionButton action={archiveDocumentAction} formKey={keyFor()} fields={{ id, version }} kind="quiet" small>
            Archive
          </ActionButton>
        </>
      )}
    </div>
  )

type Props = Acts & { documents: Document[]; timeZone: string; editing?: number | undefined }

/** Files with who may read them. A report's file follows its report: it is read and published there. */
export const DocumentList = ({ documents, timeZone, editing, ...acts }: Props) =>
  documents.length === 0 ? (
    <p className="text-muted">No document is kept yet.</p>
  ) : (
    <ul className="divide-y divide-hairline">
      {documents.map((document) => (
        <li key={document.id} className="py-3">
          {document.id === editing ? (
            <DocumentForm document={document} formKey={acts.keyFor()} cancelHref={acts.basePath} />
          ) : (
            <>
              <p className="wrap-anywhere">
                <Link href={`/files/documents/${document.id}`}>{document.title}</Link>
                {document.deletedAt ? <span className="text-muted"> (archived)</span> : null}
              </p>
              <p className="text-sm text-muted wrap-anywhere">
                {document.name}, {formatBytes(document.sizeBytes)}. Added <DayText day={dayOf(document.createdAt, timeZone)} />
                {document.by ? ` by ${document.by}` : ""}. {document.isOfReport ? "Follows its report." : audienceLabels[document.audience]}
              </p>
              <DocumentActs document={document} {...acts} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
