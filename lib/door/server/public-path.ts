/** What everyone may read and what our server keeps finished. Deeper paths (a published file) are streamed, not kept. */
const kept = [
  /^\/(?:about|grantees|cases|results|search)?$/,
  /^\/(?:grantees|cases|results)\/[^/]+$/,
  /^\/grantees\/(?:year|area)\/[^/]+$/,
  /^\/cases\/[^/]+\/feed\.atom$/,
  /^\/(?:feed\.atom|grants\.csv|grants\.json|sitemap\.xml|robots\.txt)$/,
]

/** The one query of a public page that is worth keeping. */
const keptQuery = /^\?page=[1-9]\d{0,3}$/

/** "page" is kept for everyone, "query" is public but asks for something of its own and is made each time, "static" never changes within a build. */
export type Publicity = "page" | "query" | "static" | undefined

/** How public a request's path and query are; undefined: only for who may see it. */
export const publicity = (url: string): Publicity => {
  const mark = url.indexOf("?")
  const path = mark < 0 ? url : url.slice(0, mark)
  if (path.startsWith("/_next/static/")) return mark < 0 ? "static" : undefined
  if (!kept.some((pattern) => pattern.test(path))) return undefined
  return mark < 0 || keptQuery.test(url.slice(mark)) ? "page" : "query"
}
