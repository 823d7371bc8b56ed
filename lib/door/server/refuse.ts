import type { IncomingHttpHeaders } from "node:http"
import { foreignRequest } from "#lib/door/server/origin"

type Refused = { status: number; title: string; sentence: string; headers?: Record<string, string> }

/** Pages are read and their forms are sent; the protocol of resumable uploads has more to ask. */
const methodsOf = (url: string) => ["GET", "HEAD", "POST", ...(url.startsWith("/api/uploads/") ? ["PATCH", "DELETE", "OPTIONS"] : [])]
const longestUrl = 8192

const isReadable = (url: string) => {
  if (!url.startsWith("/")) return false
  try {
    decodeURIComponent(url.split("?")[0] ?? "")
    return !/%00/.test(url)
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

/** Why the app is not even asked, or undefined. */
export const refusal = (method: string, url: string, headers: IncomingHttpHeaders, origins: ReadonlySet<string>): Refused | undefined => {
  const methods = methodsOf(url)
  if (!methods.includes(method)) {
    return {
      status: 405,
      title: "That can't be done here",
      sentence: "This address does not answer such a request.",
      headers: { allow: methods.join(", ") },
    }
  }
  if (!isReadable(url)) return { status: 400, title: "This address is not one of ours", sentence: "Please check the link and try again." }
  if (url.length > longestUrl) return { status: 414, title: "This address is too long", sentence: "Please use fewer filters, or shorten the search." }
  // What other systems send comes from no page: the secret in its address proves it.
  const foreign = url.startsWith("/api/webhooks/") ? undefined : foreignRequest(method, headers, origins)
  if (foreign) return { status: 403, title: "This request was turned away", sentence: foreign }
  return undefined
}
