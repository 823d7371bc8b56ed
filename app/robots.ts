import type { MetadataRoute } from "next"
import { configuration } from "#lib/door/configuration"

export const dynamic = "force-dynamic"

const robots = (): MetadataRoute.Robots => ({
  rules: { userAgent: "*", allow: "/", disallow: ["/office", "/board", "/portal", "/account", "/sign-in", "/invitation", "/api"] },
  sitemap: new URL("/sitemap.xml", configuration().publicUrl).href,
})

export default robots
