import { type DocketReading, label, mixed, tidy, whole, withPlainDashes } from "#lib/court/docket-text"

/** Agencies and states: letters and digits as they are, without labels and leading zeros. */
const ownCore = (text: string): string | null => {
  const parts =
    withPlainDashes(text)
      .replace(label, " ")
      .toLowerCase()
      .match(/[a-z]+|\d+/g) ?? []
  const [, ...registration] = /^a(\d{2,3})(\d{3})(\d{3})$/.exec(parts.join("")) ?? []
  if (registration.length > 0) return ["a", ...registration].map((part) => part.replace(/^0+(?=\d)/, "")).join("-")
  return parts.some((part) => /\d/.test(part)) ? parts.map((part) => part.replace(/^0+(?=\d)/, "")).join("-") : null
}

const likeness = (text: string) =>
  text
    .replace(/\d+/g, "9")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase()

const joint = /\s*(?:\bc\/w\b|\bconsol(?:idated|\.)? with\b|[,&+()[\]]|(?<=\s)(?:and|or|\/)(?=\s))\s*/i
const firstLabels = new RegExp(`^(?:(?:${label.source})\\s+)+`, "i")
const unlabelled = (text: string) => text.replace(firstLabels, "")
const shapeOf = (text: string) => likeness(text.replace(label, " ").trim())
const isNumber = (text: string) => (/[a-z]/i.test(text) ? /\d/ : /\d[-/]\d/).test(text)
/** "Index No. 123456/2019": one number, with its year. */
const isWithYear = (text: string) => /^(?:[A-Z]+\/)*[A-Z]{0,3}(?:\d+\s?\/\s?(?:19|20)?\d{2}[A-Z]?|(?:19|20)\d{2}\s?\/\s?\d+)$/i.test(unlabelled(text))

/** "2019-CH-1 2019-CH-2", "19 CH 1 19 CH 2": the same shape, again and again. */
const repeated = (text: string): string[] => {
  const words = unlabelled(text).split(" ")
  for (let length = 1; length <= words.length / 2; length += 1) {
    if (words.length % length > 0) continue
    const runs = Array.from({ length: words.length / length }, (_, index) => words.slice(index * length, (index + 1) * length).join(" "))
    if (runs.every(isNumber) && new Set(runs.map(likeness)).size === 1) return runs
  }
  return [text]
}

const atSlashes = (text: string): string[] => {
  const sides = text.split("/").map(tidy)
  return !isWithYear(text) && sides.every(isNumber) ? sides : [text]
}

/** Two numbers of other shapes, from one to another, or what is left of one at a slash. */
const isOfMore = (text: string): boolean => {
  if (/\d\s+(?:to|thru|through|with|also|now|formerly|later|see)\s.*\d/i.test(text) || (/\d.*\/.*\d/.test(text) && !isWithYear(text))) return true
  const sides = text.split(/\s+-\s+/)
  if (sides.length > 1 && sides.every(isNumber)) return true
  const words = text.split(" ")
  const complete = words.filter((word) => /\d-\w*-?\d|^[A-Za-z]+\d{4,}$/.test(word))
  return complete.length > 0 && complete.length + words.filter((word) => /^\d{3,}$/.test(word)).length > 1
}

/** The numbers between two semicolons; null where they can't be told apart. */
const ownIn = (part: string): string[] | null => {
  if (isWithYear(part)) return [part]
  const pieces = part
    .split(joint)
    .map(tidy)
    .filter((piece) => piece.replace(label, "").trim() !== "")
  const numbers = pieces
    .filter((piece) => /\d/.test(piece))
    .flatMap(repeated)
    .flatMap(atSlashes)
  if (numbers.some(isOfMore)) return null
  if (numbers.length < 2) return [part]
  return new Set(numbers.map(shapeOf)).size === 1 && pieces.every((piece) => /\d/.test(piece)) ? numbers : null
}

/** The numbers of a court or an agency that numbers as it likes, from text with plain dashes. */
export const readOwn = (text: string): DocketReading => {
  const parts = text
    .split(/[;\n]/)
    .map(tidy)
    .filter((part) => /\d/.test(part))
  const numbers = parts.map(ownIn)
  if (parts.length === 0) return whole(tidy(text))
  if (numbers.includes(null)) return mixed(tidy(text))
  return { numbers: numbers.flatMap((each) => each ?? []).map((raw) => ({ raw, core: ownCore(raw), office: null })), problem: null }
}
