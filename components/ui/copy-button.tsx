"use client"

import { useState } from "react"
import { Button } from "#components/ui/button"

const copy = async (value: string) => {
  if (!navigator.clipboard) return "Not possible here"
  return navigator.clipboard.writeText(value).then(
    () => "Copied",
    () => "Copying was refused",
  )
}

/** Copies a value, and says whether it could: browsers offer their clipboard over https only. */
export const CopyButton = ({ value, label }: { value: string; label: string }) => {
  const [said, say] = useState("Copy")
  return (
    <span className="needs-script print:hidden">
      <Button type="button" kind="quiet" small onClick={async () => say(await copy(value))}>
        <span aria-live="polite">{said}</span> <span className="sr-only">{label}</span>
      </Button>
    </span>
  )
}
