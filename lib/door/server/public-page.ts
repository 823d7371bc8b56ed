import { randomUUID } from "node:crypto"
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http"
import { brokenPage } from "#lib/door/server/failure"
import { type KeptPage, keepPage } from "#lib/door/server/kept-page"
import { plainHeaders, plainPage } from "#lib/door/server/plain-page"
import type { Render, Rendered } from "#lib/door/server/render"
import { contentSecurityPolicy, newNonce, nonceToHashes } from "#lib/door/server/security-header"

type Pairs = readonly (readonly [string, string])[]
type RequestHeaders = (id: string) => OutgoingHttpHeaders
type Make = (url: string) => Promise<KeptPage>

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
  const { html, policy } = isHtml ? nonceToHashes(body.toString("utf8"), nonce) : { html: body, policy: filePolicy }
  const caching = status === 200 ? "public, max-age=0, must-revalidate" : "no-store"
  const own: Pairs = [
    ["content-security-policy", policy],
    ["cache-control", caching],
    ["vary", "accept-encoding, rsc"],
  ]
  return keepPage(status, [...common, ...pick(headers, spoken), ...own], Buffer.from(html))
}

/** Makes a page as a visitor without a cookie sees it. */
export const publicPageMaker =
  (render: Render, common: Pairs, requestHeaders: RequestHeaders): Make =>
  async (url) => {
    const nonce = newNonce()
    const id = randomUUID()
    const policy = contentSecurityPolicy([`'nonce-${nonce}'`])
    const rendered = await render(url, { ...requestHeaders(id), accept: "text/html,*/*", "content-security-policy": policy })
    if (rendered.status < 500) return finish(rendered, nonce, common)
    return keepPage(rendered.status, [...common, ...plainHeaders], Buffer.from(plainPage(...brokenPage(id))))
  }

/** Makes a file of the build ready to be sent compressed; the framework's own caching rule for it stays. */
export const staticFileMaker =
  (render: Render, common: Pairs, requestHeaders: RequestHeaders): Make =>
  async (url) => {
    const { status, headers, body } = await render(url, requestHeaders(randomUUID()))
    return keepPage(status, [...common, ...pick(headers, ["content-type", "cache-control"]), ["vary", "accept-encoding"]], body)
  }
