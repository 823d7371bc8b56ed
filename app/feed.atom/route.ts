import { markdownHtml } from "#components/ui/markdown-html"
import { configuration } from "#lib/door/configuration"
import { foundationFeed } from "#lib/public/feed"
import { getSetting } from "#lib/setting/queries"

export const dynamic = "force-dynamic"

export const GET = async () =>
  new Response(foundationFeed(getSetting().name, configuration().publicUrl.origin, markdownHtml), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  })
