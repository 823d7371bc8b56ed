import { anotherCourt, bareState, certain, withoutCounty, withoutDivision, withoutUnit } from "#lib/court/certain-court"
import { type Court, courts, federalCircuits } from "#lib/court/court"
import { courtWords } from "#lib/court/court-words"
import { states } from "#lib/court/fact/state"
import { atStart, offers } from "#lib/court/offered-courts"

/** The court that was meant, where that is certain; else those among which a person may choose, likeliest first, or none. */
export type CourtReading = { court: Court | null; offered: Court[] }

const nothing: CourtReading = { court: null, offered: [] }
const readingOf = (found: readonly Court[]): CourtReading => {
  const [court, ...others] = new Set(found)
  if (!court) return nothing
  return others.length === 0 ? { court, offered: [] } : { court: null, offered: [court, ...others] }
}

/**
 * The federal court that may be meant as well. "Fifth Circuit Court of Appeals, Louisiana": Louisiana has a Fifth Circuit of its own, and lies in
 * the federal one. In other states no court of appeals sits in circuits: "California Court of Appeals, Ninth Circuit".
 */
const circuitOf = (text: string, found: readonly Court[]): Court[] => {
  const words = courtWords(text)
  const named = (number: string | undefined) => federalCircuits.filter(({ id }) => id === `ca${number}`)
  if (found.some(({ level, id }) => level === "appellate" && id !== "lactapp")) return named(/\b(\d+) circuit\b/.exec(words)?.[1])
  const home = states.find(({ code }) => found.some(({ system, state }) => system === "state" && state === code))?.circuit
  return named(/\b(\d+) circuit court appeals\b/.exec(words)?.[1]).filter(({ id }) => id === home)
}

const aroundImmigration = /\b(?:immigration court|us|department justice|executive office immigration review|eoir)\b/g

/** Immigration courts are called by their places. Beside another court's words it is not said which is meant: "7th Cir. (from Chicago Immigration Court)". */
const immigrationIn = (text: string): CourtReading => {
  const words = courtWords(text)
  if (!/^(?!.*\b(?:re|matter|vs?)\b).*\bimmigration court\b/.test(words)) return nothing
  const own = courts.filter(({ id }) => id === "immigration-court")
  const rest = words.replace(aroundImmigration, " ").trim()
  const beside = [...text.split(/[;/→>&,()]|\b(?:and|or|from|on)\b/i).flatMap((part) => certain(part.trim())), ...certain(rest), ...atStart(rest)]
  if (beside.some(({ id }) => id !== "immigration-court")) return readingOf([...beside, ...own])
  return anotherCourt.test(rest) ? { court: null, offered: own } : readingOf(own)
}

/** What stands behind a court in a citation and is no part of its name: "(7th Cir. 2013) (en banc)", "N.D. Ill. Aug. 11, 2011". */
const month = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?"
const behind = new RegExp(
  `[\\s,;]*(?:\\((?:en banc|per curiam|mem\\.|unpublished|cert(?:iorari|\\.)?(?: petition)?(?: (?:granted|denied|pending|filed))?|(?:filed |decided )?(?:${month} (?:\\d{1,2}, )?)?(?:19|20)\\d{2})\\)|\\b(?:en banc|(?:filed |decided |argued |entered )?(?:${month} (?:\\d{1,2}, )?)?(?:19|20)\\d{2}))$`,
  "i",
)
const withoutBehind = (text: string): string => {
  const shorter = text.replace(behind, "")
  return shorter === text || shorter === "" ? text : withoutBehind(shorter)
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
  const tidy = text
    .replace(/\s+/g, " ")
    .replace(/^[\s,;]+|[\s,;]+$/g, "")
    .replace(/^[([]([^()[\]]*)[)\]]\.?$/, "$1")
    .slice(0, most)
    // Where the Supreme Court sits says nothing of which it is.
    .replace(/(?<=\b(?:scotus|supreme court(?: of the (?:united states|u\.?\s?s\.?))?)),? (?:in )?washington,? d\.? ?c\b\.?$/i, "")
    .replace(/\bwashington,? d\.? ?c\b\.?/i, "D.C.")
  const plain = withoutBehind(tidy)
  if (!/\p{L}/u.test(plain)) return nothing
  const bare = bareState(plain)
  if (bare.length > 0) return readingOf(bare)
  const whole = certainly(plain)
  if (whole.court || whole.offered.length > 0) return whole
  const immigration = immigrationIn(plain)
  if (immigration.court || immigration.offered.length > 0) return immigration
  for (const read of [withoutDivision, withoutUnit, withoutCounty]) {
    const found = read(plain)
    if (found.length > 0) return readingOf([...found, ...circuitOf(plain, found)])
  }
  return { court: null, offered: offers(plain) }
}
