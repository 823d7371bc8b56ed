"use client"

import { useRouter } from "next/navigation"
import { type ReactNode, useEffect, useRef, useTransition } from "react"
import { Loading } from "#components/ui/loading"

type Props = {
  /** The path; the controls become its query. */
  action: string
  /** What the address says now, for controls that were changed by following a link. */
  current?: Record<string, string>
  /** Choosing in a select is enough; no button needed. */
  selfSubmit?: boolean
  className?: string
  label?: string
  children: ReactNode
}

const hrefOf = (form: HTMLFormElement, action: string) => {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") query.append(name, value)
  return query.size > 0 ? `${action}?${query}` : action
}

/** A GET form. The browser can send it alone; with script the page stays, and the address carries no empty parameters. */
export const QueryForm = ({ action, current, selfSubmit, className, label, children }: Props) => {
  const router = useRouter()
  const [isUnderWay, startTransition] = useTransition()
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    for (const [name, value] of Object.entries(current ?? {})) {
      const control = form.current?.elements.namedItem(name)
      if (control instanceof HTMLSelectElement || (control instanceof HTMLInputElement && control !== document.activeElement)) control.value = value
    }
  }, [current])

  return (
    <form
      ref={form}
      action={action}
      method="get"
      className={className}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        const href = hrefOf(event.currentTarget, action)
        startTransition(() => router.push(href, { scroll: false }))
      }}
      onChange={(event) => {
        if (selfSubmit && event.target instanceof HTMLSelectElement) event.currentTarget.requestSubmit()
      }}
    >
      {children}
      {isUnderWay ? <Loading /> : null}
    </form>
  )
}
