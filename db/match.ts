import { type SQL, sql } from "drizzle-orm"

export type Found = "organization" | "case" | "case_update" | "person" | "contact"

type Way = "beginnings" | "words"

const quoted = (token: string, way: Way = "words") => `"${token}"${way === "beginnings" && token.length > 1 ? "*" : ""}`

/** A whole word whose ending the index takes off, by Porter's rules: "hearing" and "hearings" to "hear", never "bring" or "speed". */
const isCutShort = (token: string) =>
  token.length >= 5 && (/(?:[aeiou]|[^aeiou]y).*(?:ings?|(?<!e)ed)$/.test(token) || /(?:[aeiou]|[^aeiou]y)[^aeiou].*eed$/.test(token))
const all = (parts: readonly string[]) => (parts.length > 1 ? `(${parts.join(" AND ")})` : (parts[0] ?? ""))
const any = (parts: readonly string[]) => {
  const different = [...new Set(parts)]
  return different.length > 1 ? `(${different.join(" OR ")})` : (different[0] ?? "")
}

/**
 * A word, or the beginning of one. "hearing" as a beginning would be cut to "hear", and find Heartland: it is asked for whole.
 * "washing" is the beginning of Washington too: with an e behind it, which the index takes off again, it is not cut any further.
 */
const waysOf = (token: string, way: Way): string[] =>
  way === "beginnings" && isCutShort(token) ? [quoted(token), quoted(`${token}e`, way)] : [quoted(token, way)]

/** "1:11-cv-05452", "11cv5452", "11 C 5452": a court, a year, a kind of matter, a number, however they are written. */
const docketNumber = /(?<![\p{L}\p{N}])(?:\d{1,2}\s*:\s*)?(\d{2}|\d{4})[\s\-.:]*(cv|c|civ|cr|mc|md|misc)[\s\-.:]*(\d{1,6})(?![\p{L}\p{N}])/giu
const civil = ["cv", "c", "civ"]

const docketMatch = (year: string, kind: string, number: string): string => {
  const years = year.length === 4 ? [year, year.slice(2)] : [year, `20${year}`, `19${year}`]
  const kinds = civil.includes(kind.toLowerCase()) ? civil : [kind.toLowerCase()]
  const bare = number.replace(/^0+(?=\d)/, "")
  const numbers = [bare, bare.padStart(5, "0")]
  const alternatives = (values: string[]) => any(values.map((each) => quoted(each)))
  const together = kinds.flatMap((each) => numbers.map((end) => quoted(`${year.slice(-2)}${each}${end}`)))
  return any([all([alternatives(years), alternatives(kinds), alternatives(numbers)]), ...together])
}

/** Between the parties, however it is written. */
const versus = /^(?:v|vs|versus)\.?$/i

/** One word as typed, between blanks: the index cuts it at its punctuation, and never between letters and digits. */
const wordMatch = (word: string, way: Way): string => {
  if (versus.test(word)) return any(["v", "vs", "versus"].map((each) => quoted(each)))
  const tokens = word.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const apart = all(tokens.map((token) => any(waysOf(token, way))))
  // An EIN without its dash.
  const ein = /^\d{9}$/.test(word) ? [all([quoted(word.slice(0, 2)), quoted(word.slice(2))])] : []
  return tokens.length === 0 ? "" : any([apart, ...ein])
}

/** The index gathers all words with a common beginning before it looks at the others: of a whole sentence that takes too long, and nobody means it. */
const mostBeginnings = 4

/**
 * What a person typed, as an expression for the full-text index: all words there, each whole or as the beginning of one; of a longer line the last one only.
 * Nothing of FTS5's own syntax gets through. Empty when nothing typed is a word.
 */
export const matchOf = (typed: string, way: Way = "beginnings"): string => {
  const dockets: string[] = []
  const rest = typed
    .normalize("NFC")
    .replace(/(?<!\p{L})nos?\.\s*(?=\d)/giu, " ")
    .replace(docketNumber, (_, year: string, kind: string, number: string) => {
      dockets.push(docketMatch(year, kind, number))
      return " "
    })
  const typedWords = [...new Set(rest.split(/\s+/).filter((word) => word !== ""))]
  const isLine = typedWords.length > mostBeginnings
  const words = typedWords.map((word, index) => wordMatch(word, isLine && index < typedWords.length - 1 ? "words" : way))
  return [...new Set([...dockets, ...words])]
    .filter((part) => part !== "")
    .slice(0, 12)
    .join(" AND ")
}

/** Which words of a record a reader finds it by: all of them, or only those that its public page shows. */
export type Reach = "all" | "public"

/** The same within one kind of record. Updates have an index of their own, so that their common words cost the search for a name nothing. */
export const matchWithin = (kind: Found, typed: string, way: Way = "beginnings", reach: Reach = "all"): string => {
  const match = matchOf(typed, way)
  return kind === "case_update" || match === "" ? match : `kind : "${kind}" AND {title body${reach === "all" ? " private" : ""}} : (${match})`
}

/** As `matchWithin`, of names that begin with the first word typed. */
export const matchBeginning = (kind: Exclude<Found, "case_update">, typed: string, reach: Reach = "all"): string => {
  const first = /[\p{L}\p{N}\p{M}]+/u.exec(typed.normalize("NFC"))?.[0]?.toLowerCase()
  const match = matchWithin(kind, typed, "beginnings", reach)
  const titles = first ? waysOf(first, "beginnings").map((each) => `^ ${each}`) : []
  return match && titles.length > 0 ? `(title : (${titles.join(" OR ")})) AND ${match}` : ""
}

/** The index that holds records of a kind. */
export const indexOf = (kind: Found): SQL => sql.raw(kind === "case_update" ? "search_words_of_updates" : "search_words")

/** The ids of records of one kind whose words match, as a subquery; of none where nothing was typed that is a word. */
export const foundIds = (kind: Found, typed: string): SQL => {
  const match = matchWithin(kind, typed)
  if (match === "") return sql`(SELECT NULL WHERE 0)`
  return sql`(SELECT e.ref_id FROM ${indexOf(kind)} w JOIN search_entries e ON e.id = w.rowid WHERE w.${indexOf(kind)} MATCH ${match})`
}

/** The ids of organizations that a filter means: one by its id, as links write it, or those whose name or other spelling has the words. */
export const organizationIds = (typed: string): SQL => (/^\d{1,9}$/.test(typed) ? sql`(SELECT ${Number(typed)})` : foundIds("organization", typed))
