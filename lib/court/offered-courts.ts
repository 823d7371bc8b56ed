import { certain } from "#lib/court/certain-court"
import { type Court, courts, federalCircuits } from "#lib/court/court"
import { districtForms, spellings, stateTrialForms } from "#lib/court/court-form"
import { courtWords, squeezed } from "#lib/court/court-words"
import { type State, states } from "#lib/court/fact/state"

const names = states
  .map((state) => ({ state, pattern: new RegExp(`\\b(?:${[state.name, state.cite, ...state.also].map((name) => courtWords(name)).join("|")})\\b`, "g") }))
  .sort((one, other) => other.state.name.length - one.state.name.length)

/** The state that is named last, and of two that end alike the longer: "N.D. Cal." begins like North Dakota. */
const lastNamed = (words: string): State | undefined => {
  const ends = names.map(({ state, pattern }) => ({
    state,
    end: Math.max(-1, ...[...words.matchAll(pattern)].map(({ index, 0: found }) => index + found.length)),
  }))
  return ends.filter(({ end }) => end >= 0).sort((one, other) => other.end - one.end)[0]?.state
}

const stateIn = (text: string, words: string): State | undefined => {
  if (/\bCT\b/.test(text)) return states.find(({ code }) => code === "CT")
  const [trial] = stateTrialForms.of(squeezed(words))
  const whole = states.find((state) => state.code === trial?.state || spellings(state).includes(squeezed(words)))
  const code = /\b([A-Z]{2})\.?$/.exec(text)?.[1]
  return whole ?? lastNamed(words) ?? states.find((state) => state.code === code)
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
  // Courts of a territory's own are not in the list; its federal court is no guess for them.
  if (fits && fitting.length === 0 && state.website === null) return []
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

const unique = (found: readonly Court[]) => [...new Set(found)]

/** Two courts in one text are two, to choose from: "N.D. Ill.; 7th Cir.". */
const several = (text: string): Court[] => {
  const found = unique(text.split(/[;/→>&,]|\b(?:and|or)\b/i).flatMap((part) => certain(part.trim())))
  return found.length > 1 ? found : []
}

/** A court at the beginning, with something after it that we don't know: "N.D. Cal. San Francisco". */
export const atStart = (words: string): Court[] => {
  const parts = words.split(" ")
  return parts.map((_, index) => districtForms.of(squeezed(parts.slice(0, parts.length - index).join(" ")))).find((found) => found.length > 0) ?? []
}

/** The courts that a text may mean which is none for certain, likeliest first. */
export const offers = (text: string): Court[] => {
  const both = several(text)
  if (both.length > 0) return both
  const words = courtWords(text)
  const byDirection = inDirection(words)
  const state = stateIn(text, words)
  const number = /\b(\d+) circuit\b/.exec(words)?.[1]
  const ofState = federalCircuits.filter(({ id }) => id === `ca${number}` && id === state?.circuit)
  if (state) return unique([...atStart(words), ...ofState, ...inState(state, words), ...byDirection])
  if (byDirection.length > 0) return byDirection
  const circuit = /^(?:us )?(?:(\d+) circuit court|(?:circuit )?court appeals|us circuit court)$/.exec(words)
  if (circuit) return federalCircuits.filter(({ id }) => circuit[1] === undefined || id === `ca${circuit[1]}`)
  if (/^(?:us )?(?:sup|supreme|s) court$|^us$/.test(words)) return courts.filter(({ id }) => id === "scotus")
  return []
}
