"use client"

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react"

const SaidContext = createContext<((words: string) => void) | undefined>(undefined)

/** How a button inside says what was done; undefined where it says so itself. */
export const useSaid = () => useContext(SaidContext)

/** Buttons of which the act takes some away, and a line that says what was done: it takes the focus, which would be lost with the button. */
export const Said = ({ children }: { children: ReactNode }) => {
  const [said, setSaid] = useState<{ words: string }>()
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (said) line.current?.focus()
  }, [said])
  return (
    <SaidContext value={(words) => setSaid({ words })}>
      <p ref={line} role="status" tabIndex={-1} className="text-sm text-good">
        {said?.words}
      </p>
      {children}
    </SaidContext>
  )
}
