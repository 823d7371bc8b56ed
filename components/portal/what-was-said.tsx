import { Notice } from "#components/ui/notice"
import { Prose } from "#components/ui/prose"
import type { Review } from "#lib/report/report"
import { filePart } from "#lib/report/review"

/** What the foundation asked to change, the last time. What it said of single questions stands at each of them. */
export const WhatWasSaid = ({ reviews }: { reviews: Review[] }) => {
  const asked = reviews.findLast(({ decision }) => decision === "changes_requested")
  if (!asked) return null
  const ofFile = asked.parts.find(({ part }) => part === filePart)
  return (
    <Notice tone="attention" title={`The foundation asks for changes${asked.by ? `, ${asked.by} writes` : ""}`}>
      <Prose text={asked.words} />
      {ofFile ? <Prose text={`About the file: ${ofFile.words}`} /> : null}
    </Notice>
  )
}
