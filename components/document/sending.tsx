"use client"

import { type ChangeEvent, useState } from "react"
import { sendFile } from "#components/report/send-file"

export type SentFile = { uploadId: string; name: string }

/** A file that is sent as soon as it is chosen; `onSent` gets it once the server has all of it. */
export const useSending = (address: string, onSent: (file: SentFile) => void) => {
  const [progress, setProgress] = useState<{ name: string; percent: number }>()
  const [failure, setFailure] = useState<string>()

  const choose = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const chosen = input.files?.[0]
    if (!chosen) return
    setFailure(undefined)
    setProgress({ name: chosen.name, percent: 0 })
    const answer = await sendFile(address, chosen, (percent) => setProgress({ name: chosen.name, percent }))
    setProgress(undefined)
    input.value = ""
    if (!answer.ok) return setFailure(`${chosen.name}: ${answer.message}`)
    onSent({ uploadId: answer.uploadId ?? "", name: answer.name })
  }
  return { progress, failure, choose }
}

/** How far it is, to be seen and heard. */
export const Sending = ({ progress }: Pick<ReturnType<typeof useSending>, "progress">) => (
  <>
    {progress ? <progress max={100} value={progress.percent} aria-label={`Uploading ${progress.name}`} className="mt-2 w-full" /> : null}
    <p role="status" className="text-sm text-muted">
      {progress ? `Uploading ${progress.name}: ${progress.percent} %` : ""}
    </p>
  </>
)
