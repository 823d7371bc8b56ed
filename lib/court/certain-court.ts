import { type Court, courtById, courts } from "#lib/court/court"
import { courtForms, districtForms, districtsOfState, printedForms, spellings, stateTrialForms } from "#lib/court/court-form"
import { courtWords, squeezed } from "#lib/court/court-words"
import { states } from "#lib/court/fact/state"
import { stateCourts } from "#lib/court/fact/state-court"

/** "Ill." is the Supreme Court of Illinois to whoever cites; "N.D." may be a direction, "D.C." the federal district. */
const unclear = ["N.D.", "S.D.", "D.C."]
export const bareState = (text: string): Court[] => {
  const dense = text.replace(/\s+/g, "")
  if (dense === "U.S.") return courts.filter(({ id }) => id === "scotus")
  const state = states.find(({ cite }) => cite.endsWith(".") && !unclear.includes(cite) && cite.replace(/\s+/g, "") === dense)
  const [last] = (state && stateCourts[state.code]?.supreme) ?? []
  return last ? [courtById(last[0])].filter((court) => court !== undefined) : []
}

/** Places whose only "district court" is the federal one. */
const islands = ["guam", "gu", "northernmarianaislands", "nmari", "nmi", "mp", "virginislands", "vi", "usvirginislands", "usvi", "districtcolumbia", "dc"]

/** The rest of "U.S. District Court …" or "… District Court": of the whole state only where the United States are named, since a state may have a district court too. */
const districtOf = (words: string): Court[] => {
  const [, before, place] = /^(us |federal )?district court (.+)$/.exec(words) ?? []
  const [, first, after] = (place === undefined && /^(.+?) (us |federal )?district court$/.exec(words)) || []
  const named = place ?? first
  if (named === undefined) return districtForms.of(squeezed(words.replace(/^(?:us |federal court )/, "")))
  const rest = squeezed(named.replace(/^us /, ""))
  const found = districtForms.of(rest)
  const isPlace = (before ?? after) !== undefined || islands.includes(rest)
  return found.length > 0 || !isPlace ? found : districtsOfState.of(rest)
}

const bankruptcyOf = (words: string): Court[] => {
  if (!/\bbankruptcy\b/.test(words) || /\bpanel\b/.test(words)) return []
  const rest = words.replace(/\b(?:us|bankruptcy|court)\b/g, "").trim()
  const asDistrict = districtForms.of(squeezed(rest))
  const districts = asDistrict.length > 0 ? asDistrict : districtsOfState.of(squeezed(rest))
  return districts.flatMap(({ id }) => courts.filter((court) => court.numbering === "bankruptcy" && court.parent === id))
}

/** The court, or the courts that are called the same, that the whole text is. */
export const certain = (text: string): Court[] => {
  const words = courtWords(text)
  return [printedForms.of(squeezed(text)), courtForms.of(squeezed(words)), bankruptcyOf(words), districtOf(words)].find((found) => found.length > 0) ?? []
}

/** Federal courts sit in divisions, which are no courts: "N.D. Ill., Eastern Division", "N.D. Ill. (Chicago)". */
const divisions = [
  ...[0, 1, 2, 3].map((words) => new RegExp(`[,(\\s]+(?:[\\w.'-]+\\s+){${words}}div(?:ision|\\.)?(?:\\s+of\\s+[\\w. ]+)?\\)?\\.?\\s*$`, "i")),
  /\s*\([^()]*\)\s*$/,
  /\s*[,—–-]\s*[A-Z][\w. ]+$/,
  /\s+at\s+[A-Z][\w. ]+$/,
]

export const anotherCourt = /\b(?:us|court|circuit|district|bankruptcy|appeals|supreme|superior|chancery|pleas|claims|commission|board|department|attorney)\b/

/** What remains without a tail that names no other court and no other state. */
const withoutTail = (text: string): string[] =>
  divisions.flatMap((tail) => {
    const words = courtWords(tail.exec(text)?.[0] ?? "")
    return words === "" || anotherCourt.test(words) ? [] : [text.replace(tail, "")]
  })

export const withoutDivision = (text: string): Court[] => {
  const shorter = withoutTail(text)
  const rest = [...shorter, ...shorter.flatMap(withoutTail)].find((each) => certain(each).length > 0)
  if (rest === undefined) return []
  const place = squeezed(courtWords(text.slice(rest.length)))
  const elsewhere = (court: Court) => states.some((state) => state.code !== court.state && spellings(state).includes(place))
  return certain(rest).filter((court) => (court.numbering === "district" || court.numbering === "bankruptcy") && !elsewhere(court))
}

/** Courts of appeals of a state sit in districts, departments and divisions: "Cal. Ct. App. 2d Dist.", "Tex. App.—Austin". */
export const withoutUnit = (text: string): Court[] => {
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
export const withoutCounty = (text: string): Court[] => {
  const plain = text
    .replace(/\(([^()]*)\)/g, ", $1,")
    .replace(/[,\s]*\b(?:in and )?(?:for |of )?(?:the )?(?:city and )?county of [^,]+/gi, ", ")
    .replace(
      /(?:^|,|\b(?:of|for|in)\b|(?<=\b(?:court|ct\.?|pl\.|pleas))\s)\s*(?:the )?(?:(?!(?:courts?|ct|of|for|in)\b)[\p{L}.'’-]+\s+){1,3}(?:county|cnty\.?|cty\.?|parish|par\.|borough|co\.)(?=\W|$)/giu,
      ", ",
    )
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
