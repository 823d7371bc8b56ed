"use client"

import { type FormEvent, type ReactNode, useRef } from "react"
import { dropAllCopies } from "#components/portal/local-copy"
import { finishDrafts } from "#components/portal/open-drafts"

const question = "What you typed could not be saved, or waits for your decision. Signing out takes its copy off this computer. Sign out all the same?"

/** Around the button that signs out: what is typed is saved first, and no copy of it stays behind. */
export const ForgetCopies = ({ children }: { children: ReactNode }) => {
  const isLeaving = useRef(false)
  const leave = async (event: FormEvent) => {
    if (isLeaving.current) return dropAllCopies()
    const form = event.target as HTMLFormElement
    event.preventDefault()
    event.stopPropagation()
    isLeaving.current = (await finishDrafts()) || window.confirm(question)
    // Not before the browser is done with this submission: within it a second one is dropped without a word.
    if (isLeaving.current) setTimeout(() => form.requestSubmit())
  }
  return <div onSubmitCapture={leave}>{children}</div>
}
