import type { APIRequestContext, APIResponse } from "@playwright/test"

const plain = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** What a form of a page would post: its hidden fields and what stands in its controls. `button` is what its button says. */
export const formIn = (html: string, button: string): FormData => {
  const forms = [...html.replaceAll("<!-- -->", "").matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form)
  const form = forms.find((each) => each.includes(`>${button}</button>`))
  if (!form) throw new Error(`No form of the page has a button "${button}".`)
  const data = new FormData()
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, "name")
    const isChoice = /\stype="(checkbox|radio)"/.test(tag)
    if (name && !/\stype="file"/.test(tag) && (!isChoice || /\schecked=""/.test(tag))) data.append(name, attribute(tag, "value") ?? "")
  }
  for (const [, tag = "", text = ""] of form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) data.append(attribute(tag, "name") ?? "", plain(text))
  for (const [, tag = "", options = ""] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option\b[^>]*\sselected=""[^>]*>/.exec(options)?.[0] ?? /<option\b[^>]*>/.exec(options)?.[0] ?? ""
    data.append(attribute(tag, "name") ?? "", attribute(chosen, "value") ?? "")
  }
  return data
}

export type Fields = Record<string, string>

/** Posts what a browser without script would post. */
export const post = (request: APIRequestContext, address: string, data: FormData, fields: Fields = {}, maxRedirects = 20): Promise<APIResponse> => {
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return request.post(address, { multipart: data, headers: { origin: new URL(address).origin }, maxRedirects })
}

/** Opens a page, fills in one of its forms and sends it, as a browser without script does. */
export const submit = async (request: APIRequestContext, path: string, button: string, fields: Fields = {}): Promise<APIResponse> => {
  const page = await request.get(path)
  return post(request, page.url(), formIn(await page.text(), button), fields)
}
