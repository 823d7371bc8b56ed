import { randomUUID } from "node:crypto"

/** What a browser without script would send: the fields of the page's form that has a field of this name. */
const fieldsOf = (html: string, holding: string): [string, string][] => {
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([whole]) => whole).find((whole) => whole.includes(`name="${holding}"`))
  if (!form) throw new Error(`The page has no form with a field named ${holding}.`)
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&quot;", '"').replaceAll("&amp;", "&")
  const inputs = [...form.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
    const name = attribute(tag, "name")
    return name ? [[name, attribute(tag, "value") ?? ""] as [string, string]] : []
  })
  const chosen = [...form.matchAll(/<select[^>]*name="([^"]*)"[\s\S]*?<\/select>/g)].map(([whole, name]): [string, string] => {
    const option = /<option[^>]*selected=""[^>]*>/.exec(whole)?.[0] ?? /<option[^>]*value="[^"]+"[^>]*>/.exec(whole)?.[0] ?? ""
    return [name ?? "", attribute(option, "value") ?? ""]
  })
  return [...inputs, ...chosen]
}

const boundary = "----bench"
const part = ([name, value]: readonly [string, string]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

/** Requests that post a page's form without script, each with a form key of its own, so that none is taken for a repetition. */
export const formRequests = (html: string, path: string, cookie: string, origin: string, typed: Record<string, string>): (() => string) => {
  const holding = Object.keys(typed)[0] ?? ""
  const fields = fieldsOf(html, holding).filter(([name]) => !(name in typed) && name !== "formKey")
  const fixed = [...fields, ...Object.entries(typed)].map(part).join("")
  return () => {
    const body = `${fixed}${part(["formKey", randomUUID()])}--${boundary}--\r\n`
    const head = [
      `POST ${path} HTTP/1.1`,
      `host: ${new URL(origin).host}`,
      `origin: ${origin}`,
      `cookie: ${cookie}`,
      `content-type: multipart/form-data; boundary=${boundary}`,
      `content-length: ${Buffer.byteLength(body)}`,
    ]
    return `${head.join("\r\n")}\r\n\r\n${body}`
  }
}
