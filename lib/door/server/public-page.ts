import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http"
import { type KeptPage, keepPage } from "#lib/door/server/kept-page"
import type { Render, Rendered } from "#lib/door/server/render"
import { contentSecurityPolicy, newNonce, nonceToHashes } from "#lib/door/server/security-header"

type Pairs = readonly (readonly [string, string])[]

/** All that a page of the app may say about itself; anything else (a cookie above all) stays behind. */
const spoken = ["content-type", "content-disposition", "content-language", "link", "location", "refresh", "x-robots-tag"]
const pick = (headers: IncomingHttpHeaders, names: readonly string[]): Pairs =>
  names.flatMap((name) => {
    const value = headers[name]
    return typeof value === "string" ? [[name, value] as const] : []
  })

const filePolicy = "default-src 'none'; sandbox"

const finish = ({ status, headers, body }: Rendered, nonce: string, common: Pairs): KeptPage => {
  const isHtml = headers["content-type"]?.startsWith("text/html") ?? false
  const { html, policy } = isHtml ? nonceToHashes(body.toString("utf8"), nonce) : { html: undefined, policy: filePolicy }
  return keepPage(
    status,
    [
      ...common,
      ...pick(headers, spoken),
      ["content-security-policy", policy],
      ["cache-control", status === 200 ? "public, max-age=0, must-revalidate" : "no-store"],
      ["vary", "accept-encoding, rsc"],
    ],
    html === undefined ? body : Buffer.from(html),
  )
}

/** Makes a public page as a visitor without a cookie sees it. */
export const publicPageMaker =
  (render: Render, common: Pairs, requestHeaders: () => OutgoingHttpHeaders) =>
  async (url: string): Promise<KeptPage> => {
    const nonce = newNonce()
    const policy = contentSecurityPolicy([`'nonce-${nonce}'`])
    return finish(await render(url, { ...requestHeaders(), accept: "text/html,*/*", "content-security-policy": policy }), nonce, common)
  }

/** Makes a file of the build ready to be sent compressed; the framework's own caching rule for it stays. */
export const staticFileMaker =
  (render: Render, common: Pairs, requestHeaders: () => OutgoingHttpHeaders) =>
  async (url: string): Promise<KeptPage> => {
    const { status, headers, body } = await render(url, requestHeaders())
    return keepPage(status, [...common, ...pick(headers, ["content-type", "cache-control"]), ["vary", "accept-encoding"]], body)
  }
