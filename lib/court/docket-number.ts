import { courtById, type Numbering } from "#lib/court/court"
import { type Found, numbersIn } from "#lib/court/docket-form"
import { type DocketNumber, type DocketReading, label, mixed, tidy, whole, withPlainDashes } from "#lib/court/docket-text"
import { readOwn } from "#lib/court/own-number"

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
  const plain = withPlainDashes(text)
  if (numbering === "own") return readOwn(plain)
  const [given, dense] = [tidy(text), tidy(plain)]
  const there = withoutNames(dense, numbering)
  const all = numbersIn(there, numbering).map((found) => withOffice(found, courtId))
  const isFree = numbering === "unknown" && !all.every((found) => isByItself(found, there) && (isListed || found.shape === "typed"))
  if (all.length === 0 || isFree) return numbering === "unknown" ? readOwn(plain) : whole(given)

  const between = [...all.map(({ at }, index) => there.slice(index === 0 ? 0 : all[index - 1]?.end, at)), there.slice(all.at(-1)?.end)]
  const isRange = between.slice(1, -1).some((each) => /^\s*(?:-|to|thru|through)\s*$/i.test(each))
  const isOther = between.slice(1, -1).some((each) => !isJoint(each)) || all.some(({ shape, suffix }) => shape === "plain" && /^-\d/.test(suffix))
  if (isRange || isOther || between.some((each) => !isInitials(each))) return mixed(given)

  const placed = all.map((found, index) => ({ found, around: { before: between[index] ?? "", after: between[index + 1] ?? "" } }))
  // "2:14-md-02591 (MDL No. 2591)" is one docket: the panel's number stands beside the court's own.
  const own = placed.filter(({ found }) => found.shape !== "multidistrict")
  const counted = own.length > 0 ? own : placed
  const labelled = between[0] ?? ""
  const written = given.length === dense.length ? given : dense
  const numbers = counted.map(({ found, around }) => {
    const core = coreOf(found, `${labelled} ${around.before}`, numbering)
    return { raw: written.slice(found.at, found.end), core, office: core === null ? null : officeOf(found, around, courtId) }
  })
  const cores = new Set(numbers.map(({ core }) => core))
  // One number, or the same twice in two spellings.
  if (cores.size === 1) {
    const offices = new Set(numbers.flatMap(({ office }) => office ?? []))
    const [first] = numbers
    if (offices.size <= 1 && first) return { numbers: [{ raw: given, core: first.core, office: [...offices][0] ?? null }], problem: null }
  }
  if (new Set(counted.map(({ found: { kind, shape } }) => kind === null && shape === "plain")).size > 1 && numbering !== "claims") return mixed(given)
  return { numbers, problem: null }
}

/** One number. Where the field holds several that differ, its core is null: they are never mixed. */
export const readDocketNumber = (text: string, courtId: string | null = null, isListed = true): DocketNumber => {
  const { numbers } = readDocketNumbers(text, courtId, isListed)
  const [only, ...others] = numbers
  return only && others.length === 0 ? { ...only, raw: tidy(text) } : { raw: tidy(text), core: null, office: null }
}
