import { randomBytes, randomUUID } from "node:crypto"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { addressList, clientAddress } from "#lib/door/server/address"
import { answerFailure } from "#lib/door/server/failure"
import { believableHeaders, completeHead, dropClaims } from "#lib/door/server/inner-request"
import { foreignRequest, originOf } from "#lib/door/server/origin"
import { answerPlainly } from "#lib/door/server/plain-page"
import { publicPageMaker, staticFileMaker } from "#lib/door/server/public-page"
import { publicity } from "#lib/door/server/public-path"
import { type Handler, renderer } from "#lib/door/server/render"
import { logRequest } from "#lib/door/server/request-log"
import { commonHeaders, contentSecurityPolicy, newNonce } from "#lib/door/server/security-header"
import { createShelf } from "#lib/door/server/shelf"
import { timeLimits } from "#lib/door/server/time-limit"
import { millis } from "#lib/kernel/clock"

export type FrontDoor = {
  /** The app. */
  handler: Handler
  /** The revision of the public data, read with every request for a public page. */
  revision: () => number
  publicUrl: URL
  /** Whose pages may change something, the public origin first. */
  origins: ReadonlySet<string>
  trustedProxy: readonly string[]
  /** Development: nothing is kept, and the policy lets the tools work. */
  dev?: boolean
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
const longestUrl = 8192
/** Public pages may say "this fiscal year"; every time zone's midnight falls on a quarter of an hour. */
const quarterHour = 900_000

/** An http server, not yet listening, that stands in front of the app. */
export const createFrontDoor = ({ handler, revision, publicUrl, origins, trustedProxy, dev = false }: FrontDoor): Server => {
  const isTrusted = addressList(trustedProxy)
  const common = commonHeaders(publicUrl)
  /** The app asks itself over http when an action redirects; this proves that a request is such a one. Known to this process only. */
  const ownMark = randomBytes(32).toString("base64url")

  const guarded = async (request: IncomingMessage, response: ServerResponse, id: string) => {
    try {
      await handler(request, response)
    } catch (error) {
      answerFailure(response, error, id)
    }
  }

  const render = renderer((request, response) => guarded(request, response, String(request.headers["x-request-id"])))
  const visitorHeaders = () => believableHeaders(randomUUID(), "", publicUrl.origin)
  const makePage = publicPageMaker(render, common, visitorHeaders)
  const pages = createShelf(() => `${revision()} ${Math.floor(millis() / quarterHour)}`, makePage)
  const files = createShelf(() => "build", staticFileMaker(render, common, visitorHeaders))
  const shared = { page: pages, query: makePage, static: files }

  const answerShared = async (kind: keyof typeof shared, request: IncomingMessage, response: ServerResponse, id: string) => {
    try {
      const found = shared[kind](request.url ?? "/")
      const page = found instanceof Promise ? await found : found
      await page.send(request, response)
    } catch (error) {
      answerFailure(response, error, id)
    }
  }

  const answerAlone = (request: IncomingMessage, response: ServerResponse, id: string, isPublic: boolean) => {
    const { headers } = request
    const isOwn = headers["x-lodestar-mark"] === ownMark
    const address = isOwn ? String(headers["x-forwarded-for"]) : clientAddress(request.socket.remoteAddress, headers["x-forwarded-for"]?.toString(), isTrusted)
    const origin = originOf(headers, origins)
    const isForwardedAction = isOwn ? headers["x-action-forwarded"] : undefined
    dropClaims(headers)
    if (isPublic) delete headers.cookie
    const policy = contentSecurityPolicy([`'nonce-${newNonce()}'`], dev)
    Object.assign(headers, believableHeaders(id, address, origin), { "content-security-policy": policy, "x-lodestar-mark": ownMark })
    if (request.method === "POST") headers.origin = origin
    if (isForwardedAction) headers["x-action-forwarded"] = isForwardedAction
    completeHead(response, [...common, ["content-security-policy", policy], ["x-request-id", id]])
    return guarded(request, response, id)
  }

  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request
    const id = randomUUID()
    logRequest(response, id)

    if (!methods.has(method))
      return answerPlainly(response, 405, "That can't be done here", ["This address does not answer such a request."], { allow: [...methods].join(", ") })
    if (!url.startsWith("/")) return answerPlainly(response, 400, "This address is not one of ours", ["Please check the link and try again."])
    if (url.length > longestUrl) return answerPlainly(response, 414, "This address is too long", ["Please use fewer filters, or shorten the search."])
    const foreign = foreignRequest(method, headers, origins)
    if (foreign) return answerPlainly(response, 403, "This request was turned away", [foreign], { connection: "close" })

    const isReading = method === "GET" || method === "HEAD"
    const kind = isReading ? publicity(url) : undefined
    if (kind && !dev && headers.rsc === undefined) return answerShared(kind, request, response, id)
    return answerAlone(request, response, id, kind !== undefined)
  })
  return Object.assign(server, timeLimits)
}
