import { bareState } from "#lib/court/certain-court"
import { type Court, courtById } from "#lib/court/court"
import { numbersIn } from "#lib/court/docket-form"
import { readDocketNumbers } from "#lib/court/docket-number"
import type { DocketNumber } from "#lib/court/docket-text"
import { readCourt } from "#lib/court/read-court"

/**
 * One line that a person pasted, taken apart. What could not be read stays null; `offered` are the courts that may have been meant. A court that the
 * list has not is in `courtText` alone.
 */
export type LineReading = {
  caption: string | null
  court: Court | null
  courtText: string | null
  offered: Court[]
  numbers: DocketNumber[]
  problem: string | null
}

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec"
/** "filed Aug. 11, 2011", "2013": what stands after the court in its brackets. */
const dated = new RegExp(
  `[,;\\s]*(?:(?:filed|decided|argued|dismissed|entered|no\\. .*?)\\s*)?(?:(?:${months})[a-z]*\\.?\\s+\\d{1,2},?\\s+)?(?:(?:19|20)\\d{2})$`,
  "i",
)
/** "733 F.3d 662": where a decision is printed, no docket number. */
const reporter =
  /\b\d{1,4}\s+(?:U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.(?:\s?2d)?|F\.(?:\s?(?:2d|3d|4th)|\s?Supp\.(?:\s?[23]d)?|\s?App'x)?|F\.\s?R\.\s?D\.|I\.?\s?&\s?N\.?\s?Dec\.|WL|LEXIS|[A-Z][\w.']*(?:\s?[A-Z][\w.']*)?\s?(?:2d|3d|4th|5th))\s+\d+(?:,\s*\d+)?/g

const versus = /\svs?\.?\s/i

type Place = { at: number; end: number; text: string; court: Court | null; offered: Court[] }

const placeOf = (at: number, text: string, end: number): Place => {
  // "(E.D. Pa. No. 19-cv-123)"
  const [, before = ""] = /^(.+?)[,;\s]+nos?\.\s/i.exec(text) ?? []
  const numbered = before === "" ? null : readCourt(before)
  if (numbered?.court) return { at, end: end - text.length + before.length, text: before, ...numbered }
  const name = text.replace(dated, "").trim()
  return { at, end, text: name, ...readCourt(name) }
}

/** Right after a number bare capitals are a judge's initials: "18-cv-0428 DMS (MDD)". */
const isInitials = (line: string, { at, text }: Place) =>
  /^[A-Z]{2,3}x?$/.test(text) && /\d[\w-]*(?:\s+[A-Z]{2,4})?(?:\s*\([A-Za-z]{2,4}\))*\s*$/.test(line.slice(0, at))

/** The one certain court; of several those to choose from, for whoever reads. */
const one = (places: Place[]): Place | undefined => {
  const [first, ...others] = places.filter(({ court }) => court !== null)
  if (!first) return places.find(({ offered }) => offered.length > 0)
  const named = [...new Map([first, ...others].map((place) => [place.court?.id, place])).values()]
  if (named.length === 1) return first
  return { ...first, text: named.map(({ text }) => text).join(" or "), court: null, offered: named.flatMap(({ court }) => court ?? []) }
}
const isState = ({ text }: Place) => bareState(text).length > 0
/** "(Cook County Circuit Court)", "(EEOC)": a court that the list has not, beside a number. */
const isUnlisted = ({ text }: Place) =>
  /^[A-Z]{4,}$|\b(?:court|ct|cir|circuit|district|dist|county|judicial|board|bd|commission|comm['’]n|agency|department|dep['’]t|office|tribunal)(?=\W|$)/i.test(
    text,
  ) && numbersIn(text, "unknown").length === 0

/** In brackets, else between commas or dashes, else all that stands before the number or behind it. */
const courtIn = (line: string): Place | undefined => {
  const round = line.replaceAll("[", "(").replaceAll("]", ")")
  const bracketed = [...round.matchAll(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)].map((match) => {
    const inside = match[1] ?? ""
    const place = placeOf(match.index, inside, match.index + 1 + inside.length)
    return place.end === match.index + 1 + inside.length ? { ...place, end: place.end + 1 } : place
  })
  const numbered = numberAt(line, null)
  const inCaption = ({ end }: Place) => end <= numbered
  const named = bracketed.filter((place) => !isInitials(round, place))
  // "Smith v. Ford Motor Co. (Del.)": a state beside a party is no court.
  const found = one(named.filter((place) => !inCaption(place))) ?? one(named.filter((place) => !(inCaption(place) && isState(place))))
  if (found) return found
  const between = [...line.matchAll(/(?:(?!\s[–—-]\s)[^,;|\t])+/g)]
    .filter((match) => !versus.test(match[0]))
    .map((match) => placeOf(match.index, match[0], match.index + match[0].length))
  const certain = one(between.filter(({ court }) => court !== null))
  if (certain) return certain
  const first = numbersIn(line, "unknown")[0]
  // What stands in brackets was judged above.
  const behind = first && line.slice(first.end).replace(/\([^)]*\)/g, (bracket) => " ".repeat(bracket.length))
  const beside = first ? [placeOf(0, line.slice(0, first.at), first.at), placeOf(first.end, behind ?? "", line.length)] : []
  return beside.find(({ court }) => court !== null) ?? named.find((place) => numbered >= 0 && place.at >= numbered && isUnlisted(place))
}

const labels = /(?:[\s,;:([]|\s[–—-]|\b(?:no|nos|case|docket|civil action|civil|cause|index|charge|file|number|numbers)\b\.?)+$/i
const blank = (text: string, at: number, end: number) => text.slice(0, at) + " ".repeat(end - at) + text.slice(end)

/** Where the first docket number begins: as its court writes them, else after a comma. */
const numberAt = (line: string, court: Court | null): number => {
  const numbering = court?.numbering ?? "unknown"
  const first = numbering === "own" ? undefined : numbersIn(line, numbering)[0]
  // "440-2011-01234": without a court it begins where the whole of it does.
  if (first) return first.at - (numbering === "unknown" ? (/(?:[A-Za-z\d]+[-/])+$/.exec(line.slice(0, first.at))?.[0].length ?? 0) : 0)
  return line.search(/(?<=[,;]\s+)(?:(?:case|index|docket|cause|file|civil action|civil)\s+)?(?:nos?\.?\s*|#\s*)?[A-Za-z]{0,6}[\s.-]*\d/i)
}

/** The part between commas that names two sides, where the line began with something else. */
const captionAfter = (text: string): string =>
  text
    .split(/[,;|\t]/)
    .find((part) => versus.test(part))
    ?.trim() ?? ""

/** A decision that is printed in the Supreme Court's own reports is the Supreme Court's. */
const supreme = /\b\d{1,4}\s+(?:U\.\s?S\.|S\.\s?Ct\.)\s+\d+/

const quotes = /^["“”'‘:\s]+|[,;\s"“”]+$/g
/** Without what stood between the number and the court, and without half a pair of brackets. */
const trimmed = (text: string): string => {
  const tidy = text.replace(/^[\s,;|–—([-]+|[\s,;|.–—[\]-]+$/g, "")
  return /\)$/.test(tidy) && !tidy.includes("(") ? tidy.slice(0, -1).trim() : tidy
}

/** Caption, docket number and court of a line such as "Jimenez Moreno v. Napolitano, 11-cv-5452 (N.D.Ill.)", in whatever order. */
export const readLine = (typed: string): LineReading => {
  const line = typed
    .replace(/<[^>]*>/g, " ")
    .replace(/[^\S\t]+/g, " ")
    .replace(/ ?\t ?/g, "\t")
    .trim()
  const found = courtIn(line)
  const cites = supreme.test(line) ? courtById("scotus") : undefined
  const place = found?.court || !cites ? found : undefined
  const court = place?.court ?? cites ?? null
  const withoutCourt = place ? blank(line, place.at, place.end) : line
  const cited = withoutCourt.search(reporter)
  const rest = withoutCourt.replace(reporter, (each) => " ".repeat(each.length))
  const at = numberAt(rest, court)
  const marks = [place?.at ?? -1, cited, at].filter((mark) => mark >= 0)
  const before = line
    .slice(0, marks.length === 0 ? line.length : Math.min(...marks))
    .replace(labels, "")
    .replace(quotes, "")
  const [first] = before === "" ? numbersIn(rest, court?.numbering ?? "unknown") : []
  const caption = before || captionAfter(first ? rest.slice(first.end) : rest).replace(quotes, "")
  const numberText = at < 0 ? "" : rest.slice(at).replace(before === "" ? caption : "", " ")
  const isListed = place === undefined || place.court !== null || place.offered.length > 0
  const { numbers, problem } = readDocketNumbers(trimmed(numberText.replace(/\([^()\d]*\)/g, " ")), court?.id ?? null, isListed)
  return {
    caption: caption || null,
    court,
    courtText: place?.text || (court ? court.citation : null),
    offered: place?.offered ?? [],
    numbers,
    problem,
  }
}
