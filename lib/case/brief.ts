import type { FullCase, FullCaseUpdate } from "#lib/case/case"
import { nameOfCited } from "#lib/court/court"
import { countOf } from "#lib/kernel/list"

/** Lines of two printed pages, of Letter, which is the shorter, less what page breaks leave white. */
const room = 79
/** Characters of a line: of running text, of a fact across the page, of a fact in half of it. */
const widths = { text: 72, fact: 52, half: 26 }
/** The most lines of one text. */
const most = { description: 12, words: 4, update: 5 }
const elsewhere = "… (more on the case’s page)"

export const linesOf = (text: string, width = widths.text): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)

/** As many lines of a text as there may be, ended between words. */
export const shortened = (text: string, lines: number, width = widths.text): string => {
  if (linesOf(text, width) <= lines) return text
  const kept: string[] = []
  let left = lines * width - elsewhere.length
  for (const line of text.split("\n")) {
    if (left <= 0) break
    const cut = line.length > left ? line.slice(0, left).replace(/\s+\S*$/, "") : line
    // Half a link of Markdown is no link.
    kept.push(line.length > left ? cut.replace(/!?\[[^\]]*(?:\]\([^)]*)?$/, "") : cut)
    left -= Math.max(1, Math.ceil(line.length / width)) * width
  }
  return `${kept.join("\n").trimEnd()} ${elsewhere}`
}

const recordTexts = ["stake", "orderWords", "cause", "changedLaw", "changedPolicy", "changedPractice", "assessment", "strategy"] as const

const shortFacts = ["shortName", "judge", "filedOn", "closedOn", "state", "classAction", "mootBecause", "monitoredSinceOn", "feeAwardCents"] as const

/** What stands in every brief: title, stage, outcome, areas, short facts, headings. */
const alwaysLines = (courtCase: FullCase): number => {
  const short = shortFacts.map((name) => (courtCase[name] === null ? 0 : linesOf(String(courtCase[name]), widths.half) + 0.8))
  const areas = linesOf(courtCase.issueAreas.map(({ name }) => name).join(", "), widths.half)
  return 6 + 1.8 * linesOf(courtCase.title, 42) + areas + 3 + short.reduce((sum, lines) => sum + lines, 0) / 1.5 + 5 * 2.7 + 2
}

type Part = "news" | "stations" | "dates" | "grants" | "texts" | "people" | "captions"
/** When the first of each part is taken, and how soon the next ones: the smaller, the sooner. */
const order: Record<Part, readonly [number, number]> = {
  dates: [0, 3],
  grants: [0.1, 3],
  stations: [0.2, 0.25],
  news: [0.3, 1],
  texts: [0.4, 3],
  people: [0.5, 1.5],
  captions: [5, 5],
}

type Item = { part: Part; row: unknown; lines: number; rank: number }
const itemsOf = <Row>(part: Part, rows: readonly Row[], linesOfRow: (row: Row) => number): Item[] =>
  rows.map((row, index) => ({ part, row, lines: linesOfRow(row), rank: order[part][0] + index * order[part][1] }))

export type Brief<Grant> = { courtCase: FullCase; updates: FullCaseUpdate[]; grants: Grant[]; left: string[] }

/** What of a case fits two printed pages: long texts are shortened, the least urgent rows left out, and `left` says which. Updates and grants come newest first. */
export const briefOf = <Grant extends { organizationName: string }>(
  whole: FullCase,
  allUpdates: readonly FullCaseUpdate[],
  allGrants: readonly Grant[],
): Brief<Grant> => {
  const texts = Object.fromEntries(recordTexts.map((name) => [name, whole[name] && shortened(whole[name], most.words, widths.fact)])) as Pick<
    FullCase,
    (typeof recordTexts)[number]
  >
  const courtCase: FullCase = {
    ...whole,
    ...texts,
    description: whole.description && shortened(whole.description, most.description),
    dates: whole.dates.map((date) => ({ ...date, words: date.words && shortened(date.words, 2) })),
    dockets: whole.dockets.map((docket) => ({ ...docket, words: docket.words && shortened(docket.words, 2) })),
  }
  const news = allUpdates.map((update) => ({ ...update, body: shortened(update.body, most.update) }))
  const items = [
    ...itemsOf("news", news, ({ body, source }) => linesOf(body) + linesOf(source ?? "") + 2.2),
    ...itemsOf("stations", courtCase.dockets.toReversed(), ({ court, courtId, number, judge, words, citation, prevailed, disposition }) =>
      [`${court}, No. ${number}`, nameOfCited({ court, courtId }), (judge ?? "").padEnd(60), words, citation, prevailed ?? disposition].reduce(
        (sum, text) => sum + (text ? linesOf(text, 60) : 0),
        0.8,
      ),
    ),
    ...itemsOf("dates", courtCase.dates, ({ words }) => linesOf(`${words}`.padStart(40), 80) + 0.4),
    ...itemsOf("grants", allGrants, ({ organizationName }) => linesOf(organizationName, 60) + 0.4),
    ...itemsOf(
      "texts",
      recordTexts.filter((name) => courtCase[name] !== null),
      (name) => linesOf(courtCase[name] ?? "", widths.fact) + 0.8,
    ),
    ...itemsOf("people", courtCase.participants, ({ name, detail }) => linesOf(`${name}, ${detail ?? ""}`, widths.fact) + 0.8),
    ...itemsOf("captions", courtCase.captions.toReversed(), ({ caption }) => linesOf(caption.padEnd(caption.length + 30), widths.half) + 0.8),
  ].sort((one, other) => one.rank - other.rank)
  let used = alwaysLines(courtCase) + (courtCase.description ? 1.2 * linesOf(courtCase.description) + 2 : 0)
  const kept = new Set<unknown>()
  // The first court, date, update and grant stand in every brief: without them it would say that there are none.
  for (const { row, lines, rank } of items)
    if (rank < order.texts[0] || used + lines <= room) {
      used += lines
      kept.add(row)
    }
  const isKept = (row: unknown) => kept.has(row)
  const leftOf = (part: Part, nouns: [string, string]) => {
    const count = items.filter((item) => item.part === part && !isKept(item.row)).length
    return count > 0 ? [countOf(count, nouns)] : []
  }
  return {
    courtCase: {
      ...courtCase,
      ...Object.fromEntries(recordTexts.filter((name) => !isKept(name)).map((name) => [name, null])),
      dockets: courtCase.dockets.filter(isKept),
      dates: courtCase.dates.filter(isKept),
      participants: courtCase.participants.filter(isKept),
      captions: courtCase.captions.filter(isKept),
    },
    updates: news.filter(isKept),
    grants: allGrants.filter(isKept),
    left: [
      ...leftOf("captions", ["earlier caption", "earlier captions"]),
      ...leftOf("texts", ["part of the record", "parts of the record"]),
      ...leftOf("stations", ["court", "courts"]),
      ...leftOf("dates", ["date to come", "dates to come"]),
      ...leftOf("news", ["update", "updates"]),
      ...leftOf("people", ["party or counsel", "parties and counsel"]),
      ...leftOf("grants", ["grant", "grants"]),
    ],
  }
}
