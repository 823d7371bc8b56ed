import { Link } from "#components/ui/link"
import type { CasePage } from "#lib/public/public"

const counted = (count: number, one: string) => (count === 0 ? [] : [`${count} ${one}${count === 1 ? "" : "s"}`])

/** Said above the page itself, before it is done. */
export const WhatUnpublishingTakes = ({ page, afterHref }: { page: CasePage; afterHref: string }) => {
  if (!page.isPublished) return <p className="mt-2">Unpublished, it stays private when the organization is published.</p>
  const along = [...counted(page.updates.length, "update"), ...counted(page.documents.length, "document")]
  return (
    <p className="mt-2">
      Unpublished, this page{along.length > 0 ? `, with ${along.join(" and ")},` : ""} is gone at once, and so are the lines of the case on the pages of
      grantees, in the lists, the results, the totals, the downloads and the feeds. Grants and reports stay where they are published themselves. Nothing is
      lost, and it can be published again. <Link href={afterHref}>See the grantee’s page without it</Link>
    </p>
  )
}
