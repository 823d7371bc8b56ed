import { createHash } from "node:crypto"
import type { ServerResponse } from "node:http"

const style =
  ":root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem}h1{font-size:1.5rem;line-height:1.25}"
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

export const plainHeaders = [
  ["content-type", "text/html; charset=utf-8"],
  ["content-security-policy", policy],
  ["cache-control", "no-store"],
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "same-origin"],
] as const

type Link = { href: string; words: string }

/** A page of the server itself, for when the app can't be asked: one heading, sentences, nothing to load. A link opens another tab. */
export const plainPage = (title: string, sentences: readonly string[], link?: Link): string => {
  const paragraphs = sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join("")
  const way = link ? `<p><a href="${escaped(link.href)}" target="_blank" rel="noopener">${escaped(link.words)}</a></p>` : ""
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style><main><h1>${escaped(title)}</h1>${paragraphs}${way}</main></html>`
}

/** Answers with a plain page. An answer that has already begun can only be cut off. */
export const answerPlainly = (
  response: ServerResponse,
  status: number,
  title: string,
  sentences: readonly string[],
  headers: Record<string, string> = {},
  link?: Link,
): void => {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const body = plainPage(title, sentences, link)
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.writeHead(status, { ...Object.fromEntries(plainHeaders), ...headers, "content-length": Buffer.byteLength(body) })
  response.end(response.req.method === "HEAD" ? undefined : body)
}
