import { type Day, isDay, monthNames } from "#lib/kernel/day"

/** Words that end in a dot and end no sentence: of courts, parties and people. */
const shortened =
  /(?:\b(?:v|vs|no|nos|inc|corp|co|ltd|llc|dr|mr|mrs|ms|jr|sr|st|hon|cir|dist|ct|app|supp|ill|cal|tex|mich|wash|ga|fla|pa|conn|mass|ariz|ore|cf|et|al|ed|rev|[a-z])|\b[A-Z](?:\.[A-Z])+)\.$/i

/** The sentences of a text, its lines joined where a program broke them. */
export const sentencesOf = (text: string): string[] => {
  const pieces = text.replace(/\s+/g, " ").split(/(?<=[.!?]["”’)]?) (?=["“(]?[A-Z0-9])/)
  const sentences: string[] = []
  for (const piece of pieces) {
    const before = sentences.at(-1)
    if (before !== undefined && shortened.test(before)) sentences[sentences.length - 1] = `${before} ${piece}`
    else sentences.push(piece)
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "")
}

const months = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t?\\.)?`).join("|")
const american = new RegExp(`\\b(${months}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`, "i")
const british = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${months})(?:,? (\\d{4}))?\\b`, "i")
const numbers = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/
const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/

const dayFrom = (year: number | string, month: number | string, date: number | string): Day | null => {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`
  return isDay(text) ? text : null
}
const monthOf = (name: string) => monthNames.findIndex((full) => full.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1

export type Direction = "past" | "ahead"

/** A year that nobody wrote: of what happened the last such day up to `near`, of what is to come the first one from it. */
const yearAround = (month: number, date: string, near: Day, direction: Direction): number => {
  const year = Number(near.slice(0, 4))
  const thisYear = dayFrom(year, month, date) ?? near
  if (direction === "past") return thisYear <= near ? year : year - 1
  return thisYear >= near ? year : year + 1
}

/** The first day that a sentence names, as Americans write them; where it names no year, the one before or after `near`. */
export const dayIn = (sentence: string, near: Day, direction: Direction = "past"): Day | null => {
  const [, y, m, d] = iso.exec(sentence) ?? []
  if (y && m && d) return dayFrom(y, m, d)
  const [, nm, nd, ny] = numbers.exec(sentence) ?? []
  if (nm && nd && ny) return dayFrom(ny, nm, nd)
  const [, am, ad, ay] = american.exec(sentence) ?? []
  const [, bd, bm, by] = american.test(sentence) ? [] : (british.exec(sentence) ?? [])
  const [name, date, year] = [am ?? bm, ad ?? bd, ay ?? by]
  if (!name || !date) return null
  return dayFrom(year ?? yearAround(monthOf(name), date, near, direction), monthOf(name), date)
}
