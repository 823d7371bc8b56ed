import { cases } from "#db/schema"

/** What every mention of a public case shows. */
export const publicCaseColumns = {
  id: cases.id,
  slug: cases.slug,
  title: cases.title,
  caption: cases.caption,
  description: cases.description,
  stage: cases.stage,
  result: cases.result,
}
