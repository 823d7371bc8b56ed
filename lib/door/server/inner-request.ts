import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http"

/**
 * What the app may believe about a request, written over whatever came from outside: its id, who asks, and under which origin.
 * The framework checks the origin of actions and builds redirects from these.
 */
export const believableHeaders = (id: string, address: string, origin: string): Record<string, string> => {
  const { host, protocol, port } = new URL(origin)
  const scheme = protocol.slice(0, -1)
  return {
    host,
    "x-forwarded-host": host,
    "x-forwarded-proto": scheme,
    "x-forwarded-port": port || (scheme === "https" ? "443" : "80"),
    "x-forwarded-for": address,
    "x-request-id": id,
  }
}

const claimed = /^(x-forwarded-|x-lodestar-|forwarded$|x-real-ip$|x-request-id$|x-action-forwarded$|content-security-policy)/

/** Drops every header by which a client could pass for a proxy or for this server. */
export const dropClaims = (headers: IncomingHttpHeaders): void => {
  for (const name of Object.keys(headers)) if (claimed.test(name)) delete headers[name]
}

const personal = /^text\/(html|x-component)/

/** A page that leads on by a 307 would have a form without script sent on with it, to a page that does not know the act. */
const leadsOn = ({ method, headers }: IncomingMessage, status: number) =>
  status === 307 && method === "POST" && headers["next-action"] === undefined ? 303 : status

/** Adds what the app has not said itself, at the moment the answer's head is written: a download keeps its own stricter policy. */
export const completeHead = (response: ServerResponse<IncomingMessage>, headers: readonly (readonly [string, string])[]): void => {
  const original = response.writeHead
  response.writeHead = ((status: number, ...given: unknown[]) => {
    for (const [name, value] of headers) if (!response.hasHeader(name)) response.setHeader(name, value)
    const caching = String(response.getHeader("cache-control") ?? "")
    const isPersonal = personal.test(String(response.getHeader("content-type") ?? ""))
    if (!caching || (isPersonal && !caching.includes("no-store"))) response.setHeader("cache-control", "private, no-store")
    return original.apply(response, [leadsOn(response.req, status), ...given] as Parameters<typeof original>)
  }) as typeof original
}
