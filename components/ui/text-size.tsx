"use client"

import { useState } from "react"
import { type TextSizeName, textSizes } from "#components/ui/text-size-names"

/** Three sizes of text for the whole area, kept in a cookie so that the next page comes out right from the server. */
export const TextSize = ({ kept }: { kept: TextSizeName }) => {
  const [current, setCurrent] = useState(kept)
  const choose = (size: TextSizeName) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on iPads still in use
    document.cookie = `text-size=${size}; path=/; max-age=31536000; samesite=lax`
    document.querySelector("[data-area]")?.setAttribute("data-text-size", size)
    setCurrent(size)
  }
  return (
    <fieldset className="text-size needs-script print:hidden">
      <legend className="sr-only">Text size</legend>
      {textSizes.map(({ name, label }) => (
        <button key={name} type="button" aria-label={label} aria-pressed={name === current} onClick={() => choose(name)}>
          A
        </button>
      ))}
    </fieldset>
  )
}
