"use client"

import { useRouter } from "next/navigation"
import { Sending, useSending } from "#components/document/sending"
import { FieldFrame, useField } from "#components/ui/field-frame"
import { acceptAttribute, allowedKinds, limitSentence } from "#lib/document/kind"

type Props = { address: string; limitBytes: number; next: string }

/** The file alone, sent as soon as it is chosen; without script it goes with a button. What it is, and for whom, is asked next. */
export const UploadDocument = ({ address, limitBytes, next }: Props) => {
  const router = useRouter()
  const { progress, failure, choose } = useSending(address, ({ uploadId }) => router.replace(`${next}&upload=${uploadId}`))
  const hint = limitSentence(allowedKinds.document, limitBytes)
  const field = useField({ name: "file", label: "File", hint, required: true, error: failure })

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
        <Sending progress={progress} />
      </FieldFrame>
      <noscript>
        <button type="submit" className="button primary">
          Upload the file
        </button>
      </noscript>
    </form>
  )
}
