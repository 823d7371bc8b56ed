"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useState } from "react"
import { sendResumably } from "#components/report/resumable"
import { uploads } from "#components/report/uploads"
import { useUnsavedWarning } from "#components/ui/unsaved-warning"
import type { UploadKind } from "#lib/document/attachment"
import { formatBytes } from "#lib/document/kind"

export type Progress = { name: string; percent: number }

/** Sends files one after the other as soon as they are chosen, and says how it goes. `resume` goes on with one whose connection was lost. */
export const useUpload = (requirementId: number, part: UploadKind, limitBytes: number) => {
  const router = useRouter()
  const [progress, setProgress] = useState<Progress>()
  const [failure, setFailure] = useState<string>()
  const [done, setDone] = useState<string>()
  const [lost, setLost] = useState<File>()
  const isSending = useRef(false)
  const address = `/api/uploads/reports/${requirementId}`

  const refuse = (sentence: string) => setFailure((before) => (before ? `${before} ${sentence}` : sentence))

  /** Whether the next one can be tried: not where the connection was lost. */
  const sendOne = async (file: File): Promise<boolean> => {
    if (file.size > limitBytes) {
      refuse(
        `${file.name}: This file is larger than ${formatBytes(limitBytes)}, the most that we accept. Make its pictures smaller or split it, and choose it again.`,
      )
      return true
    }
    setProgress({ name: file.name, percent: 0 })
    const answer = await sendResumably(address, file, part, (percent) => setProgress({ name: file.name, percent }))
    setProgress(undefined)
    if (answer.ok) {
      setDone(`${answer.name} is uploaded, not yet submitted.`)
      // Drawn anew only with something new: whoever is signed out meanwhile would be led away from what they typed.
      router.refresh()
    } else {
      refuse(`${file.name}: ${answer.message}`)
      if (answer.isLost) setLost(file)
    }
    return answer.ok || !answer.isLost
  }

  const send = async (files: readonly File[]): Promise<void> => {
    if (isSending.current || files.length === 0) return
    isSending.current = true
    uploads.underWay += 1
    setFailure(undefined)
    setDone(undefined)
    setLost(undefined)
    for (const file of files) if (!(await sendOne(file))) break
    isSending.current = false
    uploads.underWay -= 1
  }

  const again = useRef<() => Promise<void>>(async () => undefined)
  again.current = async () => {
    if (lost) await send([lost])
  }
  useEffect(() => {
    const goOn = () => again.current()
    window.addEventListener("online", goOn)
    return () => window.removeEventListener("online", goOn)
  }, [])

  useUnsavedWarning(progress !== undefined, "A file is still on its way. Leave this page?")

  return { progress, failure, done, lost, send, resume: () => again.current() }
}
