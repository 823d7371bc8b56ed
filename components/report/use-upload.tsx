"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useState } from "react"
import { sendResumably } from "#components/report/resumable"
import { forgetStopped, stoppedUploads } from "#components/report/stopped-uploads"
import { uploads } from "#components/report/uploads"
import { useUnsavedWarning } from "#components/ui/unsaved-warning"
import type { UploadKind } from "#lib/document/attachment"
import { formatBytes } from "#lib/document/kind"

export type Progress = { name: string; percent: number }

const listed = (names: readonly string[]) => new Intl.ListFormat("en-US").format(names)

/**
 * Sends files one after the other as soon as they are chosen, and says how it goes: one for the report itself, any number of what goes along.
 * What is chosen while another is on its way waits; of the report itself the last one chosen.
 * `resume` goes on with one whose connection was lost; `stopped` names those that this browser began to send before.
 */
export const useUpload = (requirementId: number, part: UploadKind, limitBytes: number) => {
  const router = useRouter()
  const [progress, setProgress] = useState<Progress>()
  const [failure, setFailure] = useState<string>()
  const [done, setDone] = useState<readonly string[]>([])
  const [only, setOnly] = useState<string>()
  const [lost, setLost] = useState<File>()
  const [isSignedOut, setSignedOut] = useState(false)
  const [stopped, setStopped] = useState<readonly string[]>([])
  const isSending = useRef(false)
  const queue = useRef<File[]>([])
  const [waiting, setWaiting] = useState(0)
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
      // The report itself is one file: the next replaces it.
      setDone((before) => (part === "report" ? [answer.name] : [...before, answer.name]))
      if (part === "report") forgetStopped(address, part)
      // Drawn anew only with something new: whoever is signed out meanwhile would be led away from what they typed.
      router.refresh()
    } else {
      refuse(`${file.name}: ${answer.message}`)
      if (answer.isLost) setLost(file)
      setSignedOut(answer.isSignedOut === true)
    }
    return answer.ok || !answer.isLost
  }

  const sendQueue = async (): Promise<void> => {
    isSending.current = true
    uploads.underWay += 1
    setFailure(undefined)
    setDone([])
    setLost(undefined)
    setSignedOut(false)
    for (let file = queue.current.shift(); file; file = queue.current.shift()) {
      setWaiting(queue.current.length)
      if (!(await sendOne(file))) break
    }
    isSending.current = false
    uploads.underWay -= 1
    setStopped(stoppedUploads(address, part))
  }

  const send = async (chosen: readonly File[]): Promise<void> => {
    const files = part === "report" ? chosen.slice(0, 1) : chosen
    if (files.length === 0) return
    queue.current = part === "report" ? [...files] : [...queue.current, ...files]
    setOnly(files.length < chosen.length ? files[0]?.name : undefined)
    setWaiting(queue.current.length)
    if (!isSending.current) await sendQueue()
  }

  const again = useRef<() => Promise<void>>(async () => undefined)
  again.current = async () => {
    if (!lost || isSending.current) return
    queue.current = [lost, ...queue.current]
    await sendQueue()
  }
  useEffect(() => {
    const goOn = () => again.current()
    window.addEventListener("online", goOn)
    return () => window.removeEventListener("online", goOn)
  }, [])

  useEffect(() => setStopped(stoppedUploads(address, part)), [address, part])

  useUnsavedWarning(progress !== undefined, "A file is still on its way. Leave this page?")

  const said = [
    done.length > 0 ? `${listed(done)} ${done.length === 1 ? "is" : "are"} uploaded, not yet submitted.` : "",
    only ? `Only the first was taken: ${only}.` : "",
  ]
  const before = progress ? [] : stopped.filter((name) => name !== lost?.name)
  return { progress, waiting, failure, done: said.filter(Boolean).join(" "), lost, isSignedOut, stopped: before, send, resume: () => again.current() }
}
