"use client"

import { useRouter } from "next/navigation"
import { type ChangeEvent, useState } from "react"
import { sendFile } from "#components/report/send-file"
import { FieldFrame, useField } from "#components/ui/field-frame"
import { Status } from "#components/ui/status"
import { acceptAttribute, formatBytes, limitSentence } from "#lib/document/kind"
import { fileKindsOf } from "#lib/report/report"
import type { RequirementKind } from "#lib/requirement/requirement"

/** `isUploaded`: on its way. Otherwise it was sent with the version before, and goes along unless it is replaced. */
export type FileInHand = { name: string; sizeBytes: number; isUploaded: boolean }

type Props = { requirementId: number; kind: RequirementKind; limitBytes: number; file: FileInHand | undefined; label: string }
type Progress = { name: string; percent: number }

const InHand = ({ file }: { file: FileInHand }) => (
  <div className="flex flex-wrap items-center gap-3 border-y border-hairline py-3">
    <span className="wrap-anywhere">
      {file.name} <span className="text-muted">({formatBytes(file.sizeBytes)})</span>
    </span>
    {file.isUploaded ? <Status tone="attention">Uploaded, not yet submitted</Status> : <Status>From the version sent before</Status>}
    <button type="submit" name="step" value="remove" formNoValidate className="button quiet small">
      Remove
    </button>
  </div>
)

/**
 * A file that is sent on its own as soon as it is chosen, with its progress said; without script it goes along with its form.
 * The form around it posts to the same address.
 */
export const UploadField = ({ requirementId, kind, limitBytes, file, label }: Props) => {
  const router = useRouter()
  const [progress, setProgress] = useState<Progress>()
  const [failure, setFailure] = useState<string>()
  const [done, setDone] = useState<string>()
  const kinds = fileKindsOf(kind)
  const hint = limitSentence(kinds, limitBytes)
  const field = useField({ name: "file", label, hint, error: failure })

  const choose = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const chosen = input.files?.[0]
    if (!chosen) return
    setFailure(undefined)
    setDone(undefined)
    setProgress({ name: chosen.name, percent: 0 })
    const answer = await sendFile(`/api/uploads/reports/${requirementId}`, chosen, (percent) => setProgress({ name: chosen.name, percent }))
    setProgress(undefined)
    input.value = ""
    if (!answer.ok) return setFailure(`${chosen.name}: ${answer.message}`)
    setDone(`${answer.name} is uploaded, not yet submitted.`)
    router.refresh()
  }

  return (
    <FieldFrame field={field} label={file ? `${label}: replace it` : label} hint={hint}>
      {file ? <InHand file={file} /> : null}
      <input
        {...field.aria}
        type="file"
        id={field.id}
        name="file"
        accept={acceptAttribute(kinds)}
        className="control full"
        disabled={progress !== undefined}
        onChange={choose}
      />
      {progress ? (
        <div className="mt-2">
          <progress max={100} value={progress.percent} aria-label={`Uploading ${progress.name}`} className="w-full" />
          <p className="text-sm text-muted tabular">
            {progress.name}: {progress.percent} %
          </p>
        </div>
      ) : null}
      <p role="status" className={done ? "text-good" : "sr-only"}>
        {progress && progress.percent >= 100 ? "Checking the file." : progress ? `Uploading ${progress.name}.` : done}
      </p>
    </FieldFrame>
  )
}
