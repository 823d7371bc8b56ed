import { randomBytes, randomUUID } from "node:crypto"
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { duringRequest, type RequestUnderWay } from "#lib/door/request"
import { addressList, clientAddress } from "#lib/door/server/address"
import { createBrake } from "#lib/door/server/brake"
import { replaceEmptyShell } from "#lib/door/server/empty-shell"
import { answerFailure, brokenPage } from "#lib/door/server/failure"
import { believableHeaders, completeHead, dropClaims } from "#lib/door/server/inner-request"
import { originOf } from "#lib/door/server/origin"
import { answerPlainly } from "#lib/door/server/plain-page"
import { publicPageMaker, staticFileMaker } from "#lib/door/server/public-page"
import { publicity } from "#lib/door/server/public-path"
import { refusal } from "#lib/door/server/refuse"
import { type Handler, renderer } from "#lib/door/server/render"
import { createRepeats, questionOf } from "#lib/door/server/repeat"
import { logRequest } from "#lib/door/server/request-log"
import { commonHeaders, contentSecurityPolicy, newNonce } from "#lib/door/server/security-header"
import { createShelf } from "#lib/door/server/shelf"
import { answerSignedOut } from "#lib/door/server/signed-out"
import { timeLimits } from "#lib/door/server/time-limit"
import { millis, secondsInWords } from "#lib/kernel/clock"

export type FrontDoor = {
  /** The app. */
  handler: Handler
  /** The revision of the public data, read with every request for a public page. */
  revision: () => number
  /** Another one whenever anything was written; undefined while that can't be told. */
  unwritten: () => string | number | undefined
  /** Whether a token opens a session, now. */
  isOpen: (token: string) => Promise<boolean>
  publicUrl: URL
  /** Whose pages may change something, the public origin first. */
  origins: ReadonlySet<string>
  trustedProxy: readonly string[]
  /** For each person; exports cost more, and get a sixth. */
  searchesPerMinute: number
  /** Development: nothing is kept, and the policy lets the tools work. */
  dev?: boolean
}

/** Only what signs in tells people apart: whatever else a browser sends as cookies would make somebody new of the same person. */
const sessionIn = (cookies: string | undefined) => /^(?:.*; ?)?(?:__Host-)?lodestar-session=([^;]+)/.exec(cookies ?? "")?.[1]

/** The token of a session; none of two, of which only the app could say which one counts. */
const onlySessionIn = (cookies: string | undefined) => (cookies?.split("lodestar-session=").length === 2 ? sessionIn(cookies) : undefined)

/** Pages may say "this fiscal year" or "overdue"; every time zone's midnight falls on a quarter of an hour. */
const quarterHour = 900_000

/** An http server, not yet listening, that stands in front of the app. */
export const createFrontDoor = (given: FrontDoor): Server => {
  const { handler, revision, unwritten, isOpen, publicUrl, origins, trustedProxy, searchesPerMinute, dev = false } = given
  const isTrusted = addressList(trustedProxy)
  const common = commonHeaders(publicUrl)
  const brake = createBrake([
    { asked: /\/search(\?|$)/, perMinute: searchesPerMinute },
    { asked: /^\/(grantees|cases)\?(.*&)?q=./, perMinute: searchesPerMinute },
    { asked: /^\/calendar\//, perMinute: 12 },
    { asked: /\/export(\?|$)/, perMinute: Math.ceil(searchesPerMinute / 6) },
  ])
  /** The app asks itself over http when an action redirects; this proves that a request is such a one. Known to this process only. */
  const ownMark = randomBytes(32).toString("base64url")

  const underWay = (id: string, { rsc, "next-action": act }: IncomingHttpHeaders): RequestUnderWay => {
    const isPage = rsc === undefined && act === undefined
    return { id, mayRepeat: false, broke: false, aside: isPage ? new Map() : undefined }
  }

  const guarded = async (request: IncomingMessage, response: ServerResponse, about: RequestUnderWay) => {
    try {
      await duringRequest(about, () => handler(request, response))
    } catch (error) {
      answerFailure(response, error, about.id)
    }
  }

  const render = renderer((request, response) => guarded(request, response, underWay(String(request.headers["x-request-id"]), request.headers)))
  const visitorHeaders = (id: string) => believableHeaders(id, "", publicUrl.origin)
  const makePage = publicPageMaker(render, common, visitorHeaders)
  const within = () => Math.floor(millis() / quarterHour)
  const stamp = () => `${revision()} ${within()}`
  const repeats = createRepeats(() => {
    const since = unwritten()
    return since === undefined ? undefined : `${since} ${within()}`
  })
  const missing = createShelf(stamp, makePage, 404)
  const shared = {
    page: createShelf(stamp, makePage),
    query: makePage,
    static: createShelf(() => "build", staticFileMaker(render, common, visitorHeaders)),
  }

  const answerMissing = async (request: IncomingMessage, response: ServerResponse) => {
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    await (await missing("/_not-found")).send(request, response)
  }

  const answerShared = async (kind: keyof typeof shared, request: IncomingMessage, response: ServerResponse, id: string) => {
    try {
      const found = shared[kind](request.url ?? "/")
      const page = found instanceof Promise ? await found : found
      await (page.status === 404 ? answerMissing(request, response) : page.send(request, response))
    } catch (error) {
      answerFailure(response, error, id)
    }
  }

  const callerOf = ({ headers, socket }: IncomingMessage) => {
    const forwardedFor = headers["x-forwarded-for"]?.toString()
    // The app asks itself on behalf of somebody, and says for whom.
    return headers["x-lodestar-mark"] === ownMark && forwardedFor ? forwardedFor : clientAddress(socket.remoteAddress, forwardedFor, isTrusted)
  }

  const answerHasty = (response: ServerResponse, wait: number) => {
    const sentence = `You asked for this very often within a minute. Please wait ${secondsInWords(wait)}, then reload this page.`
    answerPlainly(response, 429, "A moment, please", [sentence], { "retry-after": String(wait) })
  }

  const answerAlone = async (request: IncomingMessage, response: ServerResponse, id: string, isPublic: boolean) => {
    const { headers, method, url = "/" } = request
    const isOwn = headers["x-lodestar-mark"] === ownMark
    const address = callerOf(request)
    const origin = originOf(headers, origins)
    const forwardedAction = isOwn && headers["x-action-forwarded"]
    dropClaims(headers)
    if (isPublic) delete headers.cookie
    const token = method === "GET" && !isOwn && !dev ? onlySessionIn(headers.cookie) : undefined
    const question = token && questionOf(`${origin}${url}`, headers)
    if (question && (await repeats.send(question, response, id, () => isOpen(token)))) return
    if (method === "POST") headers.origin = origin
    if (forwardedAction) headers["x-action-forwarded"] = forwardedAction
    const policy = contentSecurityPolicy([`'nonce-${newNonce()}'`], dev)
    Object.assign(headers, believableHeaders(id, address, origin), {
      "content-security-policy": policy,
      "x-lodestar-mark": ownMark,
      // Where sign-in leads back to.
      "x-lodestar-path": url.replace(/[?&]_rsc=[^&]*/, ""),
    })
    completeHead(response, [...common, ["content-security-policy", policy], ["x-request-id", id]])
    const about = underWay(id, headers)
    if (question) repeats.keep(question, response, () => about.mayRepeat && !about.broke)
    if (!dev) {
      replaceEmptyShell(response, (status) => {
        if (status < 400) return answerSignedOut(response)
        return status === 404
          ? answerMissing(request, response).catch((error) => answerFailure(response, error, id))
          : answerPlainly(response, status, ...brokenPage(id))
      })
    }
    await guarded(request, response, about)
  }

  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request
    const id = randomUUID()
    logRequest(response, id)
    const refused = refusal(method, url, headers, origins)
    if (refused) return answerPlainly(response, refused.status, refused.title, [refused.sentence], refused.headers)

    const kind = method === "GET" || method === "HEAD" ? publicity(url) : undefined
    const isKept = kind === "page" || kind === "static"
    const wait = isKept ? 0 : brake(url, sessionIn(headers.cookie), callerOf(request))
    if (wait > 0) return answerHasty(response, wait)
    if (kind && !dev && headers.rsc === undefined) return answerShared(kind, request, response, id)
    return answerAlone(request, response, id, kind !== undefined).catch((error) => answerFailure(response, error, id))
  })
  return Object.assign(server, timeLimits)
}
