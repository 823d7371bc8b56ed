"use client"

import { useEffect, useRef } from "react"
import { SignInElsewhere } from "#components/ui/sign-in-elsewhere"
import { errorPrefix, type Failure } from "#lib/kernel/result"

/** Everything that is wrong, on top of the form; takes the focus, and each line leads to its field. */
export const ErrorSummary = ({ failure, idOf }: { failure: Failure; idOf: (name: string) => string }) => {
  const box = useRef<HTMLDivElement>(null)
  const wrong = Object.entries(failure.fields).flatMap(([name, messages]) => (messages?.[0] ? [{ name, message: messages[0] }] : []))

  // biome-ignore lint/correctness/useExhaustiveDependencies: each failure takes the focus again, though the box stays
  useEffect(() => {
    box.current?.focus()
    if (!document.title.startsWith(errorPrefix)) document.title = errorPrefix + document.title
    return () => {
      document.title = document.title.replace(errorPrefix, "")
    }
  }, [failure])

  return (
    <div ref={box} role="alert" tabIndex={-1} className="error-summary">
      <h2 className="text-h3 font-semibold">There is a problem</h2>
      {wrong.length === 0 || failure.theirs ? <p>{failure.message}</p> : null}
      {failure.isSignedOut ? (
        <p>
          <SignInElsewhere />
        </p>
      ) : null}
      {wrong.length > 0 ? (
        <ul>
          {wrong.map(({ name, message }) => (
            <li key={name}>
              <a href={`#${idOf(name)}`}>{message}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
