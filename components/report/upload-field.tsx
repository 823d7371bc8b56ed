"use client"

import { type DragEvent, useState } from "react"
import { useFilesCaught } from "#components/report/files-caught"
import { type Progress, useUpload } from "#components/report/use-upload"
import { FieldFrame, useField } from "#components/ui/field-frame"
import { useScript } from "#components/ui/script"
import { SignInElsewhere } from "#components/ui/sign-in-elsewhere"
import { Status } from "#components/ui/status"
import type { UploadKind } from "#lib/document/attachment"
import { acceptAttribute, type FileKind, formatBytes, limitSentence } from "#lib/document/kind"
import type { PageCount } from "#lib/report/report"

/** `isUploaded`: on its way. Otherwise it was sent with the version before, and goes along unless it is replaced. */
export type FileInHand = PageCount & { name: string; sizeBytes: number; isUploaded: boolean }

const pagesOf = ({ pages, pagesFrom }: PageCount) =>
  pages === null ? "" : `, ${pages} ${pages === 1 ? "page" : "pages"}${pagesFrom === "properties" ? " as its properties say" : ""}`

const InHand = ({ file }: { file: FileInHand }) => (
  <div className="flex flex-wrap items-center gap-3 border-y border-hairline py-3">
    <span className="wrap-anywhere">
      {file.name}{" "}
      <span className="text-muted">
        ({formatBytes(file.sizeBytes)}
        {pagesOf(file)})
      </span>
    </span>
    {file.isUploaded ? <Status tone="attention">Uploaded, not yet submitted</Status> : <Status>From the version sent before</Status>}
    <button type="submit" name="step" value="remove" formNoValidate className="button quiet small">
      Remove
    </button>
  </div>
)

/** Said aloud at the quarters only: nobody wants to hear every percent. */
const spoken = ({ name, percent }: Progress) =>
  percent >= 100 ? "Checking the file." : percent < 25 ? `Uploading ${name}.` : `Uploading ${name}: ${Math.floor(percent / 25) * 25} percent.`
const behind = (waiting: number) => (waiting === 0 ? "" : ` ${waiting} more ${waiting === 1 ? "waits" : "wait"}.`)

const UploadProgress = ({ progress, waiting, done }: { progress: Progress | undefined; waiting: number; done: string }) => (
  <>
    {progress ? (
      <div className="mt-2">
        <progress max={100} value={progress.percent} aria-label={`Uploading ${progress.name}`} className="w-full" />
        <p aria-hidden className="text-sm text-muted tabular">
          {progress.name}: {progress.percent} %.{behind(waiting)}
        </p>
      </div>
    ) : null}
    <p role="status" className={done ? "text-good" : "sr-only"}>
      {progress ? `${spoken(progress)}${behind(waiting)}` : done}
    </p>
  </>
)

type Props = {
  requirementId: number
  part: UploadKind
  kinds: readonly FileKind[]
  limitBytes: number
  label: string
  hint?: string | undefined
  /** The one that is there already, for the report itself. */
  file?: FileInHand | undefined
  multiple?: boolean
}

/**
 * Files that are sent on their own as soon as they are chosen or dropped, and go on after a break; without script they go along with their form.
 * The form around it posts to the same address. For photos a telephone offers its camera too.
 */
export const UploadField = ({ requirementId, part, kinds, limitBytes, label, hint, file, multiple = false }: Props) => {
  const { progress, waiting, failure, done, lost, isSignedOut, stopped, send, resume } = useUpload(requirementId, part, limitBytes)
  const [isOver, setOver] = useState(false)
  useFilesCaught()
  const name = part === "report" ? "file" : `file_${part}`
  const rules = [hint, limitSentence(kinds, limitBytes), useScript() && "Choose, or drop here."].filter(Boolean).join(" ")
  const field = useField({ name, label, hint: rules, error: failure })
  const input = { type: "file", name, accept: acceptAttribute(kinds) } as const
  const choose = async ({ currentTarget: chosen }: { currentTarget: HTMLInputElement }) => {
    const files = [...(chosen.files ?? [])]
    chosen.value = ""
    await send(files)
  }
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    await send([...event.dataTransfer.files])
  }
  return (
    <FieldFrame field={field} label={file ? `${label}: replace it` : label} hint={rules}>
      {file ? <InHand file={file} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first, for every hand and reader */}
      <div
        className={`border border-dashed p-3 ${isOver ? "border-accent bg-sunken" : "border-control"}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input {...field.aria} {...input} id={field.id} multiple={multiple} className="control full" onChange={choose} />
        {part === "photo" ? (
          <label className="mt-3 hidden pointer-coarse:not-noscript:block">
            Or take a photo now
            <input {...input} name={undefined} capture="environment" className="control full" onChange={choose} />
          </label>
        ) : null}
      </div>
      {stopped.map((each) => (
        <p key={each} className="wrap-anywhere mt-2">
          <Status tone="attention">Not whole</Status> {each} stopped before it was whole: choose it again and it goes on.
        </p>
      ))}
      {lost ? (
        <p className="mt-2 flex flex-wrap items-center gap-3">
          {isSignedOut ? <SignInElsewhere /> : null}
          <button type="button" className="button plain small" onClick={resume}>
            Go on with {lost.name}
            {waiting > 0 ? ` and ${waiting} more` : ""}
          </button>
        </p>
      ) : null}
      <UploadProgress progress={progress} waiting={waiting} done={done} />
    </FieldFrame>
  )
}
