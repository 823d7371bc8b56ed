import { type Court, courtById, courts, federalCircuits } from "#lib/court/court"
import { courtForms, districtForms, districtsOfState, printedForms, spellings, stateTrialForms } from "#lib/court/court-form"
import { courtWords, squeezed } from "#lib/court/court-words"
import { type State, states } from "#lib/court/fact/state"
import { stateCourts } from "#lib/court/fact/state-court"

/** The court that was meant, where that is certain; else those among which a person may choose, likeliest first, or none. */
export type CourtReading = { court: Court | null; offered: Court[] }

const nothing: CourtReading = { court: null, offered: [] }
const readingOf = (found: readonly Court[]): CourtReading => {
  const [court, ...others] = new Set(found)
  if (!court) return nothing
  return others.length === 0 ? { court, offered: [] } : { court: null, offered: [court, ...others] }
}

/** "Ill." is the Supreme Court of Illinois to whoever cites; "N.D." may be a direction, "D.C." the federal district. */
const unclear = ["N.D.", "S.D.", "D.C."]
const bareState = (text: string): Court[] => {
  const dense = text.replace(/\s+/g, "")
  if (dense === "U.S.") return courts.filter(({ id }) => id === "scotus")
  const state = states.find(({ cite }) => cite.endsWith(".") && !unclear.includes(cite) && cite.replace(/\s+/g, "") === dense)
  const [last] = (state && stateCourts[state.code]?.supreme) ?? []
  return last ? [courtById(last[0])].filter((court) => court !== undefined) : []
}

const islands = ["guam", "gu", "northernmarianaislands", "nmari", "nmi", "mp", "virginislands", "vi", "usvirginislands", "usvi"]

/** The rest of "U.S. District Court …" or "… District Court": of the whole state only where the United States are named, since a state may have a district court too. */
const districtOf = (words: string): Court[] => {
  const named = /^(?:(us|federal) )?district court (.+)$/.exec(words) ?? /^(.+?) (us |federal )?district court$/.exec(words)
  if (!named) return districtForms.of(squeezed(words.replace(/^us /, "")))
  const isFirst = words.startsWith(`${named[1] ?? ""} district court`.trim()) || words.startsWith("district court")
  const isFederal = (isFirst ? named[1] : named[2]) !== undefined
  const rest = squeezed((isFirst ? named[2] : named[1])?.replace(/^us /, "") ?? "")
  const isPlace = isFederal || islands.includes(rest) || rest === "districtcolumbia"
  const found = districtForms.of(rest)
  return found.length > 0 || !isPlace ? found : districtsOfState.of(rest)
}

const bankruptcyOf = (words: string): Court[] => {
  if (!/\bbankruptcy\b/.test(words) || /\bpanel\b/.test(words)) return []
  const rest = words.replace(/\b(?:us|bankruptcy|court)\b/g, "").trim()
  const asDistrict = districtForms.of(squeezed(rest))
  const districts = asDistrict.length > 0 ? asDistrict : districtsOfState.of(squeezed(rest))
  return districts.flatMap(({ id }) => courts.filter((court) => court.numbering === "bankruptcy" && court.parent === id))
}

const certain = (text: string): Court[] => {
  const words = courtWords(text)
  return [printedForms.of(squeezed(text)), courtForms.of(squeezed(words)), bankruptcyOf(words), districtOf(words)].find((found) => found.length > 0) ?? []
}

/** Federal courts sit in divisions, which are no courts: "N.D. Ill., Eastern Division", "N.D. Ill. (Chicago)". */
const withoutDivision = (text: string): Court[] =>
  [/[,(\s]+(?:[\w.'-]+\s+){0,3}div(?:ision|\.)?(?:\s+of\s+[\w. ]+)?\)?\.?\s*$/i, /\s*\([^()]*\)\s*$/, /\s*[,—–-]\s*[A-Z][\w. ]+$/, /\s+at\s+[A-Z][\w. ]+$/]
    .filter((tail) => tail.test(text))
    .flatMap((tail) => certain(text.replace(tail, "")))
    .filter(({ numbering, id }) => numbering === "district" || numbering === "bankruptcy" || id === "immigration-court")

/** Courts of appeals of a state sit in districts, departments and divisions: "Cal. Ct. App. 2d Dist.", "Tex. App.—Austin". */
const withoutUnit = (text: string): Court[] => {
  const plain = text.replace(/\s*\([^()]*\)|\s*\[[^[\]]*\]/g, "")
  const words = courtWords(plain)
  const variants = [
    courtWords(plain.replace(/\s*[—–-].*$/, "")),
    words.replace(/\b\d+ (?:judicial )?(?:appeals )?(?:district|department|division|circuit)\b/g, " "),
    words.replace(/\b(?:division|district|department) (?:\d+|[iv]+)\b/g, " "),
    words.replace(/\b\d+ (?:judicial )?(?:appeals )?district (?:division|panel) (?:\d+|[iv]+)\b/g, " "),
    words.replace(/\b\d+ /g, " "),
  ].filter((variant) => variant !== words || plain !== text)
  return variants.flatMap((variant) => courtForms.of(squeezed(variant))).filter(({ system, level }) => system === "state" && level === "appellate")
}

/** Trial courts of a state sit in counties and judicial circuits: "Circuit Court of Cook County, Illinois". */
const withoutCounty = (text: string): Court[] => {
  const plain = text
    .replace(/\(([^()]*)\)/g, ", $1,")
    .replace(/[,\s]*\b(?:in and )?(?:for |of )?(?:the )?(?:city and )?county of [^,]+/gi, ", ")
    .replace(/(?:^|,|\b(?:of|for|in)\b)\s*(?:the )?(?:(?!(?:courts?|of|for|in)\b)[\p{L}.'’-]+\s+){1,3}(?:county|parish|borough|co\.)(?=\W|$)/giu, ", ")
  const words = courtWords(plain)
  const variants = [
    words,
    words.replace(/\b\d+ judicial (?:circuit|district)\b/g, " "),
    words.replace(/\b\d+ judicial\b/g, " "),
    words.replace(/\b\d+ (?:circuit|district)\b/g, " "),
  ]
  if (plain === text && !/\bstate\b/i.test(text) && variants.every((variant) => variant === words)) return []
  return variants.flatMap((variant) => [...courtForms.of(squeezed(variant)), ...stateTrialForms.of(squeezed(variant))]).filter(isStateTrial)
}

const isStateTrial = ({ system, level }: Court) => system === "state" && level === "trial"

const names = states
  .map((state) => ({ state, pattern: new RegExp(`\\b(?:${[state.name, state.cite, ...state.also].map((name) => courtWords(name)).join("|")})\\b`) }))
  .sort((one, other) => other.state.name.length - one.state.name.length)

const stateIn = (text: string, words: string): State | undefined => {
  if (/\bCT\b/.test(text)) return states.find(({ code }) => code === "CT")
  const [trial] = stateTrialForms.of(squeezed(words))
  const whole = states.find((state) => state.code === trial?.state || spellings(state).includes(squeezed(words)))
  return whole ?? names.find(({ pattern }) => pattern.test(words))?.state
}

const kinds: [RegExp, (court: Court) => boolean][] = [
  [/bankruptcy/, ({ numbering }) => numbering === "bankruptcy"],
  [/\bus\b|federal/, ({ system }) => system === "federal"],
  [/superior/, ({ citation }) => /Super\./.test(citation)],
  [/appeals/, ({ level }) => level === "appellate" || level === "supreme"],
  [/sup|supreme/, ({ level, citation }) => level === "supreme" || /Sup/.test(citation)],
  [/circuit/, ({ citation }) => /Cir\. Ct\./.test(citation)],
  [/district|\bd\b/, ({ numbering, citation }) => numbering === "district" || /Dist\. Ct\./.test(citation)],
]

const inState = (state: State, words: string): Court[] => {
  const there = courts.filter(
    (court) => (court.state === state.code || (state.code === "DC" && court.id === "cadc")) && (court.numbering !== "bankruptcy" || /bankruptcy/.test(words)),
  )
  const isAlone = spellings(state).includes(squeezed(words))
  const [, fits] = isAlone ? [] : (kinds.find(([pattern]) => pattern.test(words)) ?? [])
  const fitting = fits ? there.filter(fits) : there
  const own = (court: Court) => (court.level === "supreme" ? 0 : 1)
  const chosen = fitting.length > 0 ? fitting : there
  return fits ? chosen : [...chosen].sort((one, other) => own(one) - own(other))
}

const directions: Record<string, string> = { n: "N", s: "S", e: "E", w: "W", m: "M", c: "C" }

/** "Northern District": all that are called so. */
const inDirection = (words: string): Court[] => {
  const first = /^(?:us )?(?:district court )?(n|s|e|w|m|c)(?:orth|outh|ast|est|iddle|entral)?(?:ern)? ?d(?:istrict)?(?: court)?$/.exec(words)?.[1]
  if (!first) return []
  return courts.filter(({ numbering, citation }) => numbering === "district" && citation.startsWith(`${directions[first]}.D.`))
}

const offers = (text: string): Court[] => {
  const words = courtWords(text)
  const byDirection = inDirection(words)
  const state = stateIn(text, words)
  if (state) return [...inState(state, words), ...byDirection]
  if (byDirection.length > 0) return byDirection
  const circuit = /^(?:us )?(?:(\d+) circuit court|(?:circuit )?court appeals|us circuit court)$/.exec(words)
  if (circuit) return federalCircuits.filter(({ id }) => circuit[1] === undefined || id === `ca${circuit[1]}`)
  if (/^(?:us )?(?:sup|supreme|s) court$|^us$/.test(words)) return courts.filter(({ id }) => id === "scotus")
  return []
}

const most = 200

/** Louisiana's courts of appeal sit in circuits too; of theirs only the name is in the singular. */
const certainly = (text: string): CourtReading => {
  const reading = readingOf(certain(text))
  const isSingular = reading.court?.numbering === "appeals" && /\bappeal\b/i.test(text) && !/^ca(?:[6-9]|1\d)$/.test(reading.court.id)
  if (!reading.court || !isSingular) return reading
  return { court: null, offered: [reading.court, ...courts.filter(({ id }) => id === "lactapp")] }
}

/** Reads what people write for a court. What is not certain is offered, never guessed; what is unknown is neither. */
export const readCourt = (text: string): CourtReading => {
  const plain = text
    .replace(/\s+/g, " ")
    .replace(/^[\s,;]+|[\s,;]+$/g, "")
    .slice(0, most)
    .replace(/\bwashington,? d\.? ?c\b\.?/i, "D.C.")
  if (!/\p{L}/u.test(plain)) return nothing
  const bare = bareState(plain)
  if (bare.length > 0) return readingOf(bare)
  const whole = certainly(plain)
  if (whole.court || whole.offered.length > 0) return whole
  if (/\bimmigration court$/.test(courtWords(plain))) return readingOf(courts.filter(({ id }) => id === "immigration-court"))
  for (const read of [withoutDivision, withoutUnit, withoutCounty]) {
    const found = read(plain)
    if (found.length > 0) return readingOf(found)
  }
  return { court: null, offered: offers(plain) }
}
