import { inArray } from "drizzle-orm"
import { reviewParts } from "#db/schema"
import { db, type Read } from "#db/store"
import type { ReviewPart } from "#lib/report/review"

/** What each review asked to change, part by part. Only for reviews that the actor was given. */
export const partsOfReviews = (reviewIds: readonly number[], from: Read = db): Map<number, ReviewPart[]> => {
  if (reviewIds.length === 0) return new Map()
  const rows = from
    .select()
    .from(reviewParts)
    .where(inArray(reviewParts.reviewId, [...reviewIds]))
    .all()
  return new Map(reviewIds.map((id) => [id, rows.filter(({ reviewId }) => reviewId === id).map(({ part, words }) => ({ part, words }))]))
}
