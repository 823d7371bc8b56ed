"use client"

import { type ReactNode, useEffect, useRef } from "react"

/** What was done last, in a line that stays when the form that did it is gone with what it was about: it is read out, and the keyboard goes on from here. */
export const LastDone = ({ count, children }: { count: number; children: ReactNode }) => {
  const line = useRef<HTMLParagraphElement>(null)
  const known = useRef(count)
  useEffect(() => {
    if (count !== known.current && document.activeElement === document.body) line.current?.focus()
    known.current = count
  }, [count])
  return (
    <p ref={line} role="status" tabIndex={-1}>
      {children}
    </p>
  )
}
