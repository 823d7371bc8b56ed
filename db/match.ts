import { type SQL, sql } from "drizzle-orm"

export type Found = "organization" | "case" | "case_update" | "person" | "contact"

const quoted = (token: string, prefix = true) => `"${token}"${prefix && token.length > 1 ? "*" : ""}`
const all = (parts: readonly string[]) => (parts.length > 1 ? `(${parts.join(" AND ")})` : (parts[0] ?? ""))
const any = (parts: readonly string[]) => {
  const different = [...new Set(parts)]
  return different.length > 1 ? `(${different.join(" OR ")})` : (different[0] ?? "")
}

/** "1:11-cv-05452", "11cv5452", "11 C 5452": a court, a year, a kind of matter, a number, however they are written. */
const docketNumber = /(?<![\p{L}\p{N}])(?:\d{1,2}\s*:\s*)?(\d{2}|\d{4})[\s\-.:]*(cv|c|civ|cr|mc|md|misc)[\s\-.:]*(\d{1,6})(?![\p{L}\p{N}])/giu
const civil = ["cv", "c", "civ"]

const docketMatch = (year: string, kind: string, number: string): string => {
  const years = year.length === 4 ? [year, year.slice(2)] : [year, `20${year}`, `19${year}`]
  const kinds = civil.includes(kind.toLowerCase()) ? civil : [kind.toLowerCase()]
  const bare = number.replace(/^0+(?=\d)/, "")
  const numbers = [bare, bare.padStart(5, "0")]
  const apart = all([any(years.map((each) => quoted(each, false))), any(kinds.map((each) => quoted(each, false))), any(numbers.map((each) => quoted(each)))])
  const together = kinds.flatMap((each) => numbers.map((end) => quoted(`${year.slice(-2)}${each}${end}`)))
  return any([apart, ...together])
}

/** One word as typed, between blanks: the index cuts it at its punctuation, and never between letters and digits. */
const wordMatch = (word: string): string => {
  const tokens = word.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const apart = all(tokens.map((token) => quoted(token)))
  // An EIN without its dash.
  const ein = /^\d{9}$/.test(word) ? [all([quoted(word.slice(0, 2), false), quoted(word.slice(2))])] : []
  return tokens.length === 0 ? "" : any([apart, ...ein])
}

/** What a person typed, as an expression for the full-text index: each word the beginning of one, all of them there. Nothing of FTS5's own syntax gets through. */
export const matchOf = (typed: string): string => {
  const dockets: string[] = []
  const rest = typed
    .normalize("NFC")
    .replace(/(?<!\p{L})nos?\.\s*(?=\d)/giu, " ")
    .replace(docketNumber, (_, year: string, kind: string, number: string) => {
      dockets.push(docketMatch(year, kind, number))
      return " "
    })
  const words = rest.split(/\s+/).map(wordMatch)
  return [...dockets, ...words]
    .filter((part) => part !== "")
    .slice(0, 12)
    .join(" AND ")
}

/** The same within one kind of record, so that a common word of many updates costs an organization's search nothing. Empty: nothing typed that is a word. */
export const matchWithin = (kind: Found, typed: string): string => {
  const match = matchOf(typed)
  return match === "" ? "" : `kind : "${kind}" AND {title body} : (${match})`
}

/** The ids of records of one kind whose words match, as a subquery; of none where nothing was typed that is a word. */
export const foundIds = (kind: Found, typed: string): SQL => {
  const match = matchWithin(kind, typed)
  if (match === "") return sql`(SELECT NULL WHERE 0)`
  return sql`(SELECT e.ref_id FROM search_words w JOIN search_entries e ON e.id = w.rowid WHERE w.search_words MATCH ${match})`
}

/** A long list of ids in parts that one statement takes (SQLite: 32,766 values). */
export const inParts = (ids: readonly number[], size = 10_000): number[][] =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size))

/** As `matchWithin`, of titles that begin with what was typed: these come first. */
export const matchBeginning = (kind: Found, typed: string): string => {
  const first = /[\p{L}\p{N}\p{M}]+/u.exec(typed.normalize("NFC"))?.[0]
  const match = matchWithin(kind, typed)
  return first && match ? `(title : ^ ${quoted(first)}) AND ${match}` : ""
}
