import { markdownHtml } from "#components/ui/markdown-html"
import { configuration } from "#lib/door/configuration"
import { caseFeed } from "#lib/public/feed"

export const dynamic = "force-dynamic"

export const GET = async (_request: Request, { params }: { params: Promise<{ slug: string }> }) => {
  const feed = caseFeed((await params).slug, configuration().publicUrl.origin, markdownHtml)
  return feed === undefined ? new Response(null, { status: 404 }) : new Response(feed, { headers: { "content-type": "application/atom+xml; charset=utf-8" } })
}
