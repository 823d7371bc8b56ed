import { courtById, type Numbering } from "#lib/court/court"
import { type Found, numbersIn } from "#lib/court/docket-form"

/**
 * A docket number as written, and what of it is compared: "11-cv-5452" for any spelling of it, whatever its office, its zeros and
 * the judge's initials. `core` is null where nothing certain was read; `office` is the court's division that numbers by itself.
 */
export type DocketNumber = { raw: string; core: string | null; office: string | null }
/** Every number of one field. `problem` says in a sentence why the field can't be taken apart; then `numbers` holds it whole, without a core. */
export type DocketReading = { numbers: DocketNumber[]; problem: string | null }

const tidy = (text: string): string => text.replace(/\s+/g, " ").replace(/^[\s,;]+|[\s,;]+$/g, "")
/** Dashes of any kind as one, no signs that can't be seen, and digits of any width. */
export const withPlainDashes = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/&[mn]dash;|&#8211;|&#8212;|[\p{Pd}⁃−]/gu, "-")
    .replace(/&nbsp;/g, " ")
    .replace(/\p{Cf}/gu, "")

/** Words before a number that say nothing about it but what it is. */
const label =
  /\b(?:in|re|case|docket|cause|index|file|matter|court|civil|criminal|bankruptcy|bankr|adversary|adv|appeal|petition|application|original|master|lead|consol|consolidated|member|proceeding|proc|action|act|civ|crim|no|nos|number|numbers|num)\b\.?|[#:]/gi

type Letters = Readonly<Record<string, string>>
/** Courts whose offices have letters, before the number or behind it: the number that PACER gives to each. */
const letterOffices: Readonly<Record<string, { before?: Letters; behind?: Letters }>> = {
  azd: { behind: { PHX: "2", PCT: "3", TUC: "4" } },
  cacd: { before: { LA: "2", ED: "5", SA: "8" } },
  txsd: { before: { B: "1", C: "2", G: "3", H: "4", L: "5", V: "6", M: "7" } },
  txwd: { before: { A: "1", DR: "2", EP: "3", P: "4", SA: "5", W: "6", MO: "7" } },
}

type Around = { before: string; after: string }

const officeOf = (found: Found, { before, after }: Around, courtId: string | null): string | null => {
  if (found.office !== null) return String(Number(found.office))
  const letters = courtId === null ? undefined : letterOffices[courtId]
  const nearest = found.division || (/([A-Z]+)[\s:-]*$/.exec(before)?.[1] ?? "")
  const behind = [...`${found.suffix} ${after}`.matchAll(/[A-Z]+/g)].map(([word]) => letters?.behind?.[word])
  return letters?.before?.[nearest] ?? behind.find((office) => office !== undefined) ?? null
}

/** "M-11-123" of the Southern District of Texas is McAllen's, no magistrate's. */
const withOffice = (found: Found, courtId: string | null): Found =>
  letterOffices[courtId ?? ""]?.before?.[found.letter] === undefined ? found : { ...found, shape: "plain", kind: null, division: found.letter }

const kindOf = (found: Found, before: string, numbering: Numbering | "unknown"): string | null => {
  if (found.kind) return found.kind
  if (numbering === "claims") return "cv"
  if (numbering === "bankruptcy") return /\badv/i.test(before) ? "ap" : "bk"
  if (/\b(?:civil|civ)\b/i.test(before)) return "cv"
  return /\b(?:criminal|crim)\b/i.test(before) ? "cr" : null
}

const coreOf = (found: Found, before: string, numbering: Numbering | "unknown"): string | null => {
  const { shape, year, serial } = found
  if (shape === "multidistrict") return `mdl-${serial}`
  if (shape === "application") return `${year}a${serial}`
  if (shape === "original") return `orig-${serial}`
  // A court of appeals numbers by year and serial alone: a number with a kind before it is the trial court's.
  const isOfTrial =
    shape === "typed" || /\b(?:civ(?:il|\.)?\s*a(?:ction\b|\.)|(?:cv|civ|civil|c|cr|crim|criminal|mc|md|mj)\b)[\s.-]*(?:nos?\.?\s*)?$/i.test(before)
  if (numbering === "appeals") return isOfTrial ? null : `${year}-${serial}`
  if (numbering === "supreme") return `${year}-${serial}`
  const kind = kindOf(found, before, numbering)
  return kind === null ? `${year}-${serial}` : `${year}-${kind}-${serial}`
}

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

const mixed = (text: string) => `"${text}" holds more than one docket number, or something besides. Write each number on a line of its own.`
const whole = (text: string, problem: string | null): DocketReading => ({ numbers: text === "" ? [] : [{ raw: text, core: null, office: null }], problem })

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

const readOwn = (text: string): DocketReading => {
  const parts = text
    .split(/[;\n]/)
    .map(tidy)
    .filter((part) => /\d/.test(part))
  const numbers = parts.map(ownIn)
  if (parts.length === 0 || numbers.includes(null)) return whole(tidy(text), parts.length === 0 ? null : mixed(tidy(text)))
  return { numbers: numbers.flatMap((each) => each ?? []).map((raw) => ({ raw, core: ownCore(raw), office: null })), problem: null }
}

const isInitials = (text: string) => !/\d/.test(text) || /^[\s(]*[A-Za-z]{1,4}\d{1,2}[)\s]*$/.test(text)
/** Between two numbers stand only what joins them, labels and initials: "D.C. No." begins the number of another court. */
const joins = /\b(?:and|or|c\/w|w\/|consol(?:idated|\.)? with|mdl)(?=\W|$)|[&+]/gi
const isJoint = (text: string) =>
  !/\bD\.?\s?C\b/.test(text) && /^(?:[\s,;()[\]/.-]|\b[A-Z]{1,5}x?\d{0,2}\b)*$/.test(text.replace(joins, " ").replace(label, " "))

/** What stands beside a number and is none: "Slip Op. 11-12", "Ch. 11", "USCA7", "7th Cir.". As many blanks, so that places stay. */
const withoutNames = (written: string, numbering: Numbering | "unknown"): string => {
  const blank = (found: string) => " ".repeat(found.length)
  const text = written.replace(/\bslip\s*op(?:inion|\.)?\s*(?:no\.?\s*)?\d{2,4}-\d+/gi, blank)
  if (numbering === "bankruptcy") return text.replace(/\bch(?:apter|\.)?\s?(?:7|9|1[1235])\b(?!-)/gi, blank)
  if (numbering !== "appeals") return text
  return text.replace(/\b(?:USCA|CA|C\.\s?A\.)[\s-]?\d{1,2}\b(?!\s?-)|\b\d{1,2}(?:st|nd|rd|th|d)\.? cir(?:cuit\b|\.|\b)/gi, blank)
}

/** Where the court is not known, a federal number is one only by itself: "440-2011-01234" and "DCPS-2019-0001" hold what looks like one. */
const isByItself = ({ at, end, shape, office, suffix }: Found, text: string): boolean =>
  !/[A-Za-z\d][-/]?$/.test(text.slice(0, at)) &&
  !/^(?:[-/]?[A-Za-z]*\d|[A-Za-z](?![A-Za-z]))/.test(text.slice(end)) &&
  !(shape === "plain" && /^-\d/.test(suffix)) &&
  (office === null || !/^\d+\s?-/.test(text.slice(at, end)))

/**
 * @param courtId what `readCourt` found; null or left out where the court is not known.
 * @param isListed false where a court is written that the list has not, such as an agency: it numbers as it likes.
 */
export const readDocketNumbers = (text: string, courtId: string | null = null, isListed = true): DocketReading => {
  const numbering = courtById(courtId)?.numbering ?? "unknown"
  if (numbering === "own") return readOwn(withPlainDashes(text))
  const dense = tidy(withPlainDashes(text))
  const there = withoutNames(dense, numbering)
  const all = numbersIn(there, numbering).map((found) => withOffice(found, courtId))
  const isFree = numbering === "unknown" && !all.every((found) => isByItself(found, there) && (isListed || found.shape === "typed"))
  if (all.length === 0 || isFree) return numbering === "unknown" ? readOwn(withPlainDashes(text)) : whole(tidy(text), null)

  const between = [...all.map(({ at }, index) => there.slice(index === 0 ? 0 : all[index - 1]?.end, at)), there.slice(all.at(-1)?.end)]
  const isRange = between.slice(1, -1).some((each) => /^\s*(?:-|to|thru|through)\s*$/i.test(each))
  const isOther = between.slice(1, -1).some((each) => !isJoint(each)) || all.some(({ shape, suffix }) => shape === "plain" && /^-\d/.test(suffix))
  if (isRange || isOther || between.some((each) => !isInitials(each))) return whole(tidy(text), mixed(tidy(text)))

  const placed = all.map((found, index) => ({ found, around: { before: between[index] ?? "", after: between[index + 1] ?? "" } }))
  // "2:14-md-02591 (MDL No. 2591)" is one docket: the panel's number stands beside the court's own.
  const own = placed.filter(({ found }) => found.shape !== "multidistrict")
  const counted = own.length > 0 ? own : placed
  const labelled = between[0] ?? ""
  const written = tidy(text).length === dense.length ? tidy(text) : dense
  const numbers = counted.map(({ found, around }) => {
    const core = coreOf(found, `${labelled} ${around.before}`, numbering)
    return { raw: written.slice(found.at, found.end), core, office: core === null ? null : officeOf(found, around, courtId) }
  })
  const cores = new Set(numbers.map(({ core }) => core))
  // One number, or the same twice in two spellings.
  if (cores.size === 1) {
    const offices = new Set(numbers.flatMap(({ office }) => office ?? []))
    const [first] = numbers
    if (offices.size <= 1 && first) return { numbers: [{ raw: tidy(text), core: first.core, office: [...offices][0] ?? null }], problem: null }
  }
  if (new Set(counted.map(({ found: { kind, shape } }) => kind === null && shape === "plain")).size > 1 && numbering !== "claims")
    return whole(tidy(text), mixed(tidy(text)))
  return { numbers, problem: null }
}

/** Whether a docket number stands in what is written for a court, whose own name has ordinals and years at most: "261st Judicial District Court". */
export const holdsNumber = (court: string): boolean =>
  /\d[A-Za-z]*[-:/][A-Za-z\d]|\d{4}/.test(withPlainDashes(court).replace(/\b(?:19|20)\d{2}\b(?![-/])/g, " "))

/** One number. Where the field holds several that differ, its core is null: they are never mixed. */
export const readDocketNumber = (text: string, courtId: string | null = null, isListed = true): DocketNumber => {
  const { numbers } = readDocketNumbers(text, courtId, isListed)
  const [only, ...others] = numbers
  return only && others.length === 0 ? { ...only, raw: tidy(text) } : { raw: tidy(text), core: null, office: null }
}

type Placed = { courtId: string | null; core: string | null; office: string | null }
const withoutKind = (core: string) => core.replace(/^(\d{2})-[a-z]+-(\d+)$/, "$1-$2")

/**
 * Whether two are the same docket. Several districts number each division by itself: where the office is missing on one side, or differs,
 * it is offered and never decided; so is a number that leaves out its kind, or its court.
 */
export const sameDocket = (one: Placed, other: Placed): "same" | "offered" | "different" => {
  if (one.core === null || other.core === null) return "different"
  if (one.courtId !== null && other.courtId !== null && one.courtId !== other.courtId) return "different"
  const isKindLeftOut = one.core !== other.core && withoutKind(one.core) === withoutKind(other.core) && [one.core, other.core].includes(withoutKind(one.core))
  if (one.core !== other.core && !isKindLeftOut) return "different"
  if (isKindLeftOut || one.courtId === null || other.courtId === null) return "offered"
  return one.office === other.office ? "same" : "offered"
}

/** Cores under which the same docket may be kept, for a look-up: its own, and those that leave out the kind or say it. */
export const coresLike = (core: string): string[] => {
  const bare = withoutKind(core)
  const [year, serial] = bare.split("-")
  if (!/^\d{2}-\d+$/.test(bare)) return [core]
  return [...new Set([core, bare, ...(core === bare ? ["cv", "cr", "mc", "bk", "ap"].map((kind) => `${year}-${kind}-${serial}`) : [])])]
}
