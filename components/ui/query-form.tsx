"use client"

import { type ReactNode, useEffect, useRef } from "react"
import { Loading } from "#components/ui/loading"
import { useSoftPush } from "#components/ui/soft-push"

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
  const [isUnderWay, push] = useSoftPush()
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    for (const [name, value] of Object.entries(current ?? {})) {
      const control = form.current?.elements.namedItem(name)
      if (control instanceof HTMLSelectElement || (control instanceof HTMLInputElement && control !== document.activeElement)) control.value = value
    }
  }, [current])

  // React hears no change of a control that was drawn as a string.
  useEffect(() => {
    const own = form.current
    if (!selfSubmit || !own) return
    const send = ({ target }: Event) => target instanceof HTMLSelectElement && own.requestSubmit()
    own.addEventListener("change", send)
    return () => own.removeEventListener("change", send)
  }, [selfSubmit])

  return (
    <form
      ref={form}
      action={action}
      method="get"
      className={className}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        push(hrefOf(event.currentTarget, action), { scroll: false })
      }}
    >
      {children}
      {isUnderWay ? <Loading /> : null}
    </form>
  )
}
