import type { MetadataRoute } from "next"
import { configuration } from "#lib/door/configuration"
import { publicPaths } from "#lib/public/paths"

export const dynamic = "force-dynamic"

/** As many as one sitemap may name. */
const most = 50_000

const sitemap = (): MetadataRoute.Sitemap =>
  publicPaths()
    .slice(0, most)
    .map((path) => ({ url: new URL(path, configuration().publicUrl).href }))

export default sitemap
