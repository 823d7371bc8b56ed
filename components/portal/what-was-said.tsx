import { Notice } from "#components/ui/notice"
import { Prose } from "#components/ui/prose"
import type { Review } from "#lib/report/report"

/** What the foundation asked to change, the last time. */
export const WhatWasSaid = ({ reviews }: { reviews: Review[] }) => {
  const asked = reviews.findLast(({ decision }) => decision === "changes_requested")
  if (!asked) return null
  return (
    <Notice tone="attention" title={`The foundation asks for changes${asked.by ? `, ${asked.by} writes` : ""}`}>
      <Prose text={asked.words} />
    </Notice>
  )
}
