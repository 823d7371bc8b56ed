import { bankruptcyIds, bankruptcySites, circuits, directionNames, districtSites, panels, specialCourts } from "#lib/court/fact/federal"
import { type State, states } from "#lib/court/fact/state"
import { stateCourts } from "#lib/court/fact/state-court"

type CourtSystem = "federal" | "state"

export const courtLevels = ["supreme", "appellate", "trial", "agency", "panel"] as const
export type CourtLevel = (typeof courtLevels)[number]
export const courtLevelLabels: Record<CourtLevel, string> = {
  supreme: "Court of last resort",
  appellate: "Appellate court",
  trial: "Trial court",
  agency: "Agency",
  panel: "Multidistrict panel",
}

/** How a court numbers its cases (docket-number.ts). */
export type Numbering = "supreme" | "appeals" | "district" | "bankruptcy" | "claims" | "multidistrict" | "own"

export type Court = {
  /** CourtListener's where it has one; ours have a hyphen. */
  id: string
  name: string
  /** As the Bluebook cites it: "N.D. Ill." */
  citation: string
  system: CourtSystem
  level: CourtLevel
  /** Postal code of its state or territory. */
  state: string | null
  /** Id of the court that hears its appeals; of several, the first. */
  parent: string | null
  /** Id of the federal circuit in which it sits, or that it is. */
  circuit: string | null
  website: string | null
  numbering: Numbering
}

const districtCitation = ({ code, cite }: State, direction: string) => {
  if (code === "DC" || /^[A-Z]\.[A-Z]\.$/.test(cite)) return direction ? `${direction}.D.${cite}` : `D.${cite}`
  return direction ? `${direction}.D. ${cite}` : `D. ${cite}`
}

const districtName = ({ name, code }: State, direction: string) => {
  if (code === "DC") return "the District of Columbia"
  const place = /Islands$/.test(name) ? `the ${name}` : name
  return `the ${direction ? `${directionNames[direction]} ` : ""}District of ${place}`
}

const territorial = ["GU", "MP", "VI"]

const districtCourt = (state: State, direction: string): Court => {
  const id = state.code === "MP" ? "nmid" : `${state.code}${direction}d`.toLowerCase()
  return {
    id,
    name: territorial.includes(state.code)
      ? `District Court of ${state.code === "GU" ? "" : "the "}${state.name}`
      : `United States District Court for ${districtName(state, direction)}`,
    citation: districtCitation(state, direction),
    system: "federal",
    level: "trial",
    state: state.code,
    parent: state.circuit,
    circuit: state.circuit,
    website: districtSites[id] ?? `https://www.${id}.uscourts.gov`,
    numbering: "district",
  }
}

const bankruptcyCourt = (state: State, direction: string): Court => {
  const district = districtCourt(state, direction)
  const id = bankruptcyIds[district.id] ?? district.id.replace(/d$/, "b")
  return {
    ...district,
    id,
    name: `United States Bankruptcy Court for ${districtName(state, direction)}`,
    citation: `Bankr. ${district.citation}`,
    parent: district.id,
    website: bankruptcySites[id] ?? `https://www.${id}.uscourts.gov`,
    numbering: "bankruptcy",
  }
}

const ofStates = (make: (state: State, direction: string) => Court) => states.flatMap((state) => state.districts.map((direction) => make(state, direction)))

const courtOfAppeals = ([id, words, ordinal]: (typeof circuits)[number]): Court => ({
  id,
  name: `United States Court of Appeals for the ${words} Circuit`,
  citation: `${ordinal} Cir.`,
  system: "federal",
  level: "appellate",
  state: null,
  parent: "scotus",
  circuit: id,
  website: `https://www.${id}.uscourts.gov`,
  numbering: "appeals",
})

const panel = ([id, words, ordinal]: (typeof circuits)[number]): Court => ({
  ...courtOfAppeals([id, words, ordinal]),
  id: id.replace("ca", "bap"),
  name: `United States Bankruptcy Appellate Panel of the ${words} Circuit`,
  citation: `B.A.P. ${ordinal} Cir.`,
  parent: id,
})

const numberingOf: Record<string, Numbering> = { scotus: "supreme", cavc: "appeals", uscfc: "claims", cit: "claims", jpml: "multidistrict" }

const special = specialCourts.map(
  ([id, name, citation, level, parent, website]): Court => ({
    id,
    name,
    citation,
    system: "federal",
    level,
    state: null,
    parent,
    circuit: parent === "cafc" ? "cafc" : null,
    website,
    numbering: numberingOf[id] ?? "own",
  }),
)

const ofState = ({ code, website }: State): Court[] => {
  const facts = stateCourts[code]
  if (!facts) return []
  const [last = ["", "", ""]] = facts.supreme
  const [first] = facts.appellate
  const rest = { system: "state", state: code, circuit: null, website, numbering: "own" } as const
  return [
    ...facts.supreme.map(([id, name, citation]): Court => ({ id, name, citation, ...rest, level: "supreme", parent: "scotus" })),
    ...facts.appellate.map(([id, name, citation]): Court => ({ id, name, citation, ...rest, level: "appellate", parent: last[0] })),
    ...facts.trial.map(([id, name, citation]): Court => ({ id, name, citation, ...rest, level: "trial", parent: first?.[0] ?? last[0] })),
  ]
}

/** Every court that the product knows by itself; any other is free text. Highest first. */
export const courts: readonly Court[] = [
  ...special.slice(0, 1),
  ...circuits.map(courtOfAppeals),
  ...ofStates(districtCourt),
  ...circuits.filter(([id]) => panels.includes(id)).map(panel),
  ...ofStates(bankruptcyCourt),
  ...special.slice(1),
  ...states.flatMap(ofState),
]

const byId = new Map(courts.map((court) => [court.id, court]))

export const courtById = (id: string | null): Court | undefined => (id === null ? undefined : byId.get(id))

type Written = { court: string; courtId: string | null }
/** The name of a court, where what was written is otherwise. */
export const nameBeside = ({ court, courtId }: Written): string | null => {
  const name = courtById(courtId)?.name ?? null
  return name === court ? null : name
}
/** The same where it stands as courts are cited, "7th Cir.": that says little to whoever is no lawyer. */
export const nameOfCited = (written: Written): string | null => (/\bcourt\b/i.test(written.court) ? null : nameBeside(written))

/** The federal circuits, for filters: a case belongs to one through its court. */
export const federalCircuits: readonly Court[] = circuits.flatMap(([id]) => byId.get(id) ?? [])

/** Ids of the courts that answer a filter, for `court_id IN (…)`. */
export const courtIdsOf = (filter: { level?: CourtLevel; circuit?: string; system?: CourtSystem; state?: string }): string[] =>
  courts
    .filter(
      (court) =>
        (filter.level === undefined || court.level === filter.level) &&
        (filter.circuit === undefined || court.circuit === filter.circuit) &&
        (filter.system === undefined || court.system === filter.system) &&
        (filter.state === undefined || court.state === filter.state),
    )
    .map(({ id }) => id)
