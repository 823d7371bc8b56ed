import type { ReactNode } from "react"
import { Checkbox } from "#components/ui/choice-field"
import { TextField } from "#components/ui/field"
import { Status } from "#components/ui/status"
import { attachmentLabels } from "#lib/document/attachment"
import { formatBytes } from "#lib/document/kind"
import type { DraftFile } from "#lib/report/attachment"

const captionLabels = { decision: "Which decision it is", photo: "What the photo shows", other: "What it is" } as const

/** Below a field, by its name and label: what a colleague wrote there meanwhile. */
type Beside = (name: string, label: string) => ReactNode

const Words = ({ file: { id, kind, caption, credit, mayPublish }, beside }: { file: DraftFile; beside: Beside }) => (
  <div className="mt-3 grid gap-4">
    <TextField
      name={`caption_${id}`}
      label={captionLabels[kind]}
      value={caption}
      maxLength={500}
      hint={kind === "decision" ? "The court, the day, and what was decided." : undefined}
    />
    {beside(`caption_${id}`, captionLabels[kind])}
    {kind === "photo" ? (
      <>
        <TextField name={`credit_${id}`} label="Credit" value={credit} maxLength={200} hint="Who took it, as it should be printed." />
        {beside(`credit_${id}`, "Credit")}
        <Checkbox name={`publish_${id}`} label="The foundation may publish this photo; everybody shown agrees" value={mayPublish ? "yes" : ""} />
      </>
    ) : null}
  </div>
)

/** Who will read it, in a word beside each file. */
const Readers = ({ file: { kind, mayPublish } }: { file: DraftFile }) =>
  kind === "decision" ? "Public with the report" : kind === "photo" && mayPublish ? "Public with the report" : "Private: the foundation and you"

type Props = {
  files: readonly DraftFile[]
  beside: Beside
  /** The id of the form that takes a file out, where it is another one than that around. */
  takenBy?: string
}

/** What goes along with a draft, each with its words and the button that takes it out. */
export const AttachedFiles = ({ files, beside, takenBy }: Props) =>
  files.length === 0 ? null : (
    <ul id="part-attached" className="grid gap-5">
      {files.map((file) => (
        <li key={file.id} className="border-t border-hairline pt-4">
          <div className="flex flex-wrap items-center gap-3">
            <strong>{attachmentLabels[file.kind]}</strong>
            <span className="wrap-anywhere">
              {file.name} <span className="text-muted">({formatBytes(file.sizeBytes)})</span>
            </span>
            {file.isUploaded ? <Status tone="attention">Uploaded, not yet submitted</Status> : <Status>From the version sent before</Status>}
            <button type="submit" form={takenBy} name="take" value={file.id} formNoValidate className="button quiet small" aria-label={`Remove ${file.name}`}>
              Remove
            </button>
          </div>
          <p className="text-sm text-muted">
            <Readers file={file} />
          </p>
          <Words file={file} beside={beside} />
        </li>
      ))}
    </ul>
  )
