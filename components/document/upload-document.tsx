"use client"

import { useRouter } from "next/navigation"
import { type ChangeEvent, useState } from "react"
import { sendFile } from "#components/report/send-file"
import { FieldFrame, useField } from "#components/ui/field-frame"
import { acceptAttribute, allowedKinds, limitSentence } from "#lib/document/kind"

type Props = { address: string; limitBytes: number; next: string }

/** The file alone, sent as soon as it is chosen; without script it goes with a button. What it is, and for whom, is asked next. */
export const UploadDocument = ({ address, limitBytes, next }: Props) => {
  const router = useRouter()
  const [progress, setProgress] = useState<{ name: string; percent: number }>()
  const [failure, setFailure] = useState<string>()
  const hint = limitSentence(allowedKinds.document, limitBytes)
  const field = useField({ name: "file", label: "File", hint, required: true, error: failure })

  const choose = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const chosen = input.files?.[0]
    if (!chosen) return
    setFailure(undefined)
    setProgress({ name: chosen.name, percent: 0 })
    const answer = await sendFile(address, chosen, (percent) => setProgress({ name: chosen.name, percent }))
    setProgress(undefined)
    input.value = ""
    if (!answer.ok) return setFailure(`${chosen.name}: ${answer.message}`)
    router.replace(`${next}&upload=${answer.uploadId}`)
  }

  return (
    <form method="post" action={address} encType="multipart/form-data" className="form">
      <FieldFrame field={field} label="File" hint={hint}>
        <input
          {...field.aria}
          type="file"
          id={field.id}
          name="file"
          accept={acceptAttribute(allowedKinds.document)}
          className="control full"
          disabled={progress !== undefined}
          onChange={choose}
        />
        {progress ? <progress max={100} value={progress.percent} aria-label={`Uploading ${progress.name}`} className="mt-2 w-full" /> : null}
        <p role="status" className="text-sm text-muted">
          {progress ? `Uploading ${progress.name}: ${progress.percent} %` : ""}
        </p>
      </FieldFrame>
      <noscript>
        <button type="submit" className="button primary">
          Upload the file
        </button>
      </noscript>
    </form>
  )
}
