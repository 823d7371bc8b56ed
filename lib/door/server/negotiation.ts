export type Encoding = "identity" | "br" | "gzip"

const accepts = (header: string, name: string) => {
  const at = header.split(",").find((part) => part.trim().split(";")[0] === name)
  return at !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(at)
}

/** The best encoding that a browser takes; Accept-Encoding's usual "gzip, deflate, br, zstd" is answered without looking twice. */
export const chooseEncoding = (header: string | string[] | undefined): Encoding => {
  if (typeof header !== "string") return "identity"
  if (accepts(header, "br")) return "br"
  return accepts(header, "gzip") ? "gzip" : "identity"
}

/** Whether If-None-Match names a page by its tag, in any of its encodings. */
export const etagMatches = (header: string | undefined, tag: string): boolean => header !== undefined && (header === "*" || header.includes(`"${tag}`))
