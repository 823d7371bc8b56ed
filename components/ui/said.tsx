"use client"

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react"

const SaidContext = createContext<((words: string) => void) | undefined>(undefined)

/** How a button inside says what was done; undefined where it says so itself. */
export const useSaid = () => useContext(SaidContext)

/**
 * What was done, in a line that stays when the button or the form that did it is gone: it is read out, and takes the focus, which would be lost with them.
 * A button inside says it; else the page knows it, in `words`.
 */
export const Said = ({ words, children }: { words?: string | null; children?: ReactNode }) => {
  const [told, setTold] = useState<{ words: string }>()
  const line = useRef<HTMLParagraphElement>(null)
  const known = useRef(words)
  useEffect(() => {
    const isNew = words !== known.current && document.activeElement === document.body
    if (told || isNew) line.current?.focus()
    known.current = words
  }, [told, words])
  return (
    <SaidContext value={(said) => setTold({ words: said })}>
      <p ref={line} role="status" tabIndex={-1} className="text-sm text-good">
        {told?.words ?? words}
      </p>
      {children}
    </SaidContext>
  )
}
