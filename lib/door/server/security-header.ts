import { createHash, randomFillSync } from "node:crypto"

const nonceBytes = 18
/** The system is asked for many at once: to ask it costs as much as a question to the store. */
const random = Buffer.alloc(200 * nonceBytes)
let used = random.length

/** 144 random bits, never the same again. */
export const newNonce = (): string => {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  used += nonceBytes
  return random.toString("base64url", used - nonceBytes, used)
}

/** A Content-Security-Policy whose inline scripts are only those of the given nonce or hashes. Development tools need eval, inline styles and a socket. */
export const contentSecurityPolicy = (scriptSources: readonly string[], dev = false): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scriptSources, ...(dev ? ["'unsafe-eval'"] : [])].join(" "),
    dev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    dev ? "connect-src 'self' ws:" : "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`

/**
 * Turns a page made with a nonce into one that can be kept: the nonce goes, each script that carried it is named by its hash.
 * A script that got in through what someone typed carries no nonce, so it gets no hash and does not run.
 */
export const nonceToHashes = (html: string, nonce: string): { html: string; policy: string } => {
  const marked = new RegExp(`<script(?=[^>]* nonce="${nonce}")(?![^>]* src=)[^>]*>([\\s\\S]*?)</script>`, "g")
  const inline = Array.from(html.matchAll(marked), ([, script = ""]) => script.replaceAll(nonce, ""))
  return {
    html: html.replaceAll(` nonce="${nonce}"`, "").replaceAll(nonce, ""),
    policy: contentSecurityPolicy([...new Set(inline)].map(hashOf)),
  }
}

/** What every answer of ours says, whatever it is. */
export const commonHeaders = (publicUrl: URL): readonly (readonly [string, string])[] => [
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "same-origin"],
  ["cross-origin-opener-policy", "same-origin"],
  ...(publicUrl.protocol === "https:" ? [["strict-transport-security", "max-age=31536000; includeSubDomains"] as const] : []),
]
