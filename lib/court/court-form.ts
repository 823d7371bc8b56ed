import { type Court, courtById, courts } from "#lib/court/court"
import { courtWords, squeezed } from "#lib/court/court-words"
import { circuits, directionNames, panels } from "#lib/court/fact/federal"
import { type State, states } from "#lib/court/fact/state"
import { stateCourts } from "#lib/court/fact/state-court"
import { stateCourtNames } from "#lib/court/fact/state-court-name"

/** Every way of writing a court that says it for certain, and nothing that says two. */
class Forms {
  readonly #courts = new Map<string, Set<Court>>()

  add(key: string, id: string): void {
    const court = courtById(id)
    if (!court || key === "") return
    const there = this.#courts.get(key)
    if (there) there.add(court)
    else this.#courts.set(key, new Set([court]))
  }

  of(key: string): Court[] {
    return [...(this.#courts.get(key) ?? [])]
  }
}

/** How a state is written, as words: "illinois", "ill", "il"; without blanks. */
export const spellings = ({ name, cite, code, also }: State): string[] => {
  // "CT" is what a court is called by half of the world.
  const words = [name, cite, ...(code === "CT" ? [] : [code]), ...also].map(courtWords)
  // "NDIN" is one word; by itself "in" is a small one.
  return [...new Set([...words.map((each) => each.replaceAll(" ", "")), ...(code === "IN" ? ["in"] : [])])]
}

const directionWords = (direction: string): string[] => {
  if (direction === "") return ["d", "district"]
  const name = directionNames[direction]?.toLowerCase() ?? ""
  const short = name.replace(/ern$/, "")
  const letter = direction.toLowerCase()
  return [`${letter}d`, `${letter} d`, `${letter} district`, `${short} district`, `${name} district`, `${short} d`]
}

const districtIds = ({ code, districts }: State): [direction: string, id: string][] =>
  districts.map((direction) => [direction, code === "MP" ? "nmid" : `${code}${direction}d`.toLowerCase()])

/** "nd ill", "northern district illinois", "illinois northern": without blanks, and without "U.S. District Court". */
export const districtForms = new Forms()
for (const state of states)
  for (const [direction, id] of districtIds(state))
    for (const place of spellings(state)) {
      for (const words of directionWords(direction)) districtForms.add(squeezed(`${words}${place}`), id)
      if (direction !== "") {
        const name = directionNames[direction]?.toLowerCase() ?? ""
        for (const words of [name, `${name} district`, `${direction.toLowerCase()}d`]) districtForms.add(squeezed(`${place}${words}`), id)
        districtForms.add(squeezed(`${name} district court ${place}`), id)
      }
      if (direction === "" && state.code !== "DC") districtForms.add(squeezed(`${place}district`), id)
    }

/** A state by itself, where a federal court is meant: the one court, or several to choose from. */
export const districtsOfState = new Forms()
for (const state of states) for (const [, id] of districtIds(state)) for (const place of spellings(state)) districtsOfState.add(squeezed(place), id)

/** All other courts, by their words without blanks. */
export const courtForms = new Forms()
const add = (id: string, ...forms: string[]) => {
  for (const form of forms) courtForms.add(squeezed(courtWords(form)), id)
}

for (const [id, words, ordinal] of circuits) {
  const names = id === "cadc" ? ["D.C.", "District of Columbia", "DC"] : [words, ordinal]
  for (const name of names)
    add(
      id,
      `${name} Circuit`,
      `US ${name} Circuit`,
      `CA ${name} Circuit`,
      `C.A. ${name} Circuit`,
      `US Court of Appeals ${name} Circuit`,
      `Court of Appeals ${name} Circuit`,
      `Federal Court of Appeals ${name} Circuit`,
      `${name} Circuit Court of Appeals`,
      `US ${name} Circuit Court of Appeals`,
      `US Circuit Court of Appeals ${name} Circuit`,
      `US Court of Appeals ${name} Cir.`,
      `US App. ${name} Circuit`,
      `${name} Circuit US Court of Appeals`,
    )
  const short = id.slice(2)
  if (id === "ca2" || id === "ca3") add(id, ordinal.replace("2d", "2ndCir").replace("3d", "3rdCir"))
  add(id, id, `CA ${short}`, `USCA ${short}`, `USCA${short}`, ...(id === "cafc" ? ["CA Fed."] : []))
}
add("cadc", "US Court of Appeals for the District of Columbia", "US Court of Appeals D.C.")
for (const [circuit, words, ordinal] of circuits.filter(([id]) => panels.includes(id))) {
  const id = circuit.replace("ca", "bap")
  for (const name of [words, ordinal])
    for (const panel of ["BAP", "Bankruptcy Appellate Panel", "US Bankruptcy Appellate Panel"])
      add(id, `${panel} ${name} Circuit`, `${name} Circuit ${panel}`, `${panel} US Court of Appeals ${name} Circuit`)
  add(id, id)
}

add("scotus", "SCOTUS", "US Supreme Court", "Supreme Court of the US", "US Sup. Ct.", "Sup. Ct. US", "Supreme Court USA")
add(
  "cavc",
  "Vet. App.",
  "CAVC",
  "Court of Appeals for Veterans Claims",
  "US Court of Appeals for Veterans Claims",
  "US Vet. App.",
  "Ct. App. Vet. Cl.",
  "Court of Veterans Appeals",
)
add(
  "uscfc",
  "Fed. Cl.",
  "COFC",
  "US Fed. Cl.",
  "Court of Federal Claims",
  "US Court of Federal Claims",
  "Ct. Fed. Cl.",
  "US Ct. Fed. Cl.",
  "uscfc",
  "Federal Claims",
)
add("cit", "Ct. Int'l Trade", "CIT", "Court of International Trade", "US Court of International Trade", "Int'l Trade", "US CIT", "US Ct. Int'l Trade")
add(
  "jpml",
  "JPML",
  "J.P.M.L.",
  "Judicial Panel on Multidistrict Litigation",
  "US Judicial Panel on Multidistrict Litigation",
  "MDL Panel",
  "Multidistrict Litigation Panel",
  "JPMDL",
)
add("jpml", "Judicial Panel on Multi-District Litigation", "Panel on Multidistrict Litigation", "US JPML")
add("bia", "BIA", "B.I.A.", "Board of Immigration Appeals", "Bd. of Immigr. Appeals", "US Board of Immigration Appeals", "Bd. Immig. App.")
add("immigration-court", "Immigration Court", "Immigr. Ct.", "US Immigration Court", "EOIR Immigration Court", "Immigration Courts")

/** Where there is a superior court too, "Sup. Ct." may be either. */
const hasSuperior = ({ code }: State) => Object.values(stateCourts[code] ?? {}).some((group) => group.some(([, name]) => name.includes("Superior")))

/** Names that follow from a court's own: "Supreme Court of $", "$ Supreme Court", "$ Sup. Ct.". */
const usual = (state: State, court: Court): string[] => {
  const kind = court.citation.replace(state.cite, "").trim()
  if (court.level === "supreme" && court.name.startsWith("Supreme Court of "))
    return ["Supreme Court of $", "$ Supreme Court", "Supreme Court, State of $", ...(hasSuperior(state) ? [] : ["$ Sup. Ct.", "Sup. Ct. of $"])]
  if (kind === "Ct. App.") return ["$ Ct. App.", "Court of Appeals of $", "$ Court of Appeals", "$ App.", "Court of Appeals, State of $"]
  if (kind === "Super. Ct." && court.id !== "pasuperct")
    return ["Superior Court of $", "$ Superior Court", "$ Super. Ct.", "$ Super.", "Superior Court, State of $"]
  if (kind === "Cir. Ct.") return ["Circuit Court of $", "$ Circuit Court", "Circuit Court, State of $"]
  return []
}

/** A trial court called only "District Court" may be the federal one: it counts where something else says that the state's is meant. */
export const stateTrialForms = new Forms()

const printed = new Forms()
for (const court of courts) {
  const isBare = court.id === "scotus" || states.some(({ cite }) => cite === court.citation)
  if (!isBare) printed.add(squeezed(court.citation), court.id)
  if (!/ District Court$/.test(court.name) || court.system === "federal")
    for (const name of [court.name, court.name.replace("United States", "US"), court.name.replace(/^United States /, "")]) printed.add(squeezed(name), court.id)
  if (court.system === "federal" && court.id !== "arb") printed.add(court.id, court.id)
}

const hole = "zz"
for (const state of states) {
  const facts = stateCourts[state.code]
  const own = facts ? [...facts.supreme, ...facts.appellate, ...facts.trial].flatMap(([id]) => courtById(id) ?? []) : []
  for (const place of spellings(state))
    for (const court of own) {
      for (const form of [...(stateCourtNames[court.id] ?? []), ...usual(state, court)])
        courtForms.add(squeezed(courtWords(form.replace("$", hole))).replace(hole, place), court.id)
      if (!/Dist\. Ct\.$/.test(court.citation)) continue
      for (const form of ["districtcourt$", "$districtcourt"]) stateTrialForms.add(form.replace("$", place), court.id)
    }
}

/** Exactly as a court is printed, blanks, dots and case aside. */
export const printedForms = printed
