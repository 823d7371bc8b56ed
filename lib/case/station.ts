import { type Disposition, dispositionLabels, dispositions, type Prevailing, type Side } from "#lib/case/case"
import type { Day } from "#lib/kernel/day"

/** What a court's file is in the way of a case through the courts. */
export const stationRoles = ["agency", "trial", "appeal", "cross_appeal", "certiorari", "remand"] as const
export type StationRole = (typeof stationRoles)[number]
export const stationRoleLabels: Record<StationRole, string> = {
  agency: "Agency",
  trial: "Trial court",
  appeal: "Appeal",
  cross_appeal: "Cross-appeal",
  certiorari: "Certiorari",
  remand: "On remand",
}

/** How a file stands to the case's own: beside the way, not a step of it, unless it is the lead case. */
export const relations = ["lead", "consolidated", "related"] as const
export type Relation = (typeof relations)[number]
export const relationLabels: Record<Relation, string> = { lead: "Lead case", consolidated: "Consolidated", related: "Related case" }

/** What a court can do with a file: all that can end a case, and what only ends a station. */
export const stationDispositions = [...dispositions, "dismissed_as_moot", "certiorari_granted", "certiorari_denied"] as const
export type StationDisposition = (typeof stationDispositions)[number]
export const stationDispositionLabels: Record<StationDisposition, string> = {
  ...dispositionLabels,
  dismissed_as_moot: "Dismissed as moot",
  certiorari_granted: "Certiorari granted",
  certiorari_denied: "Certiorari denied",
} satisfies Record<Disposition | StationDisposition, string>

export type Outcome = { role: StationRole | null; relation: Relation | null; disposition: StationDisposition | null; prevailed: Prevailing | null }

/** Consolidated and related files run beside the case. */
export const isStep = ({ relation }: Pick<Outcome, "relation">): boolean => relation === null || relation === "lead"

const goesUp = ({ role }: Outcome) => role === "appeal" || role === "cross_appeal" || role === "certiorari"
const undoes: readonly (StationDisposition | null)[] = ["reversed", "vacated", "remanded", "certiorari_granted"]

/** What a station says of who prevails: somebody; that it is open again; or nothing, which leaves the word of the station before. */
const wordOf = (station: Outcome): Prevailing | "open" | null => {
  const { prevailed, disposition } = station
  if (prevailed !== null && prevailed !== "unknown") return prevailed
  if (disposition === "dismissed_as_moot") return "none"
  if (disposition === "mixed_on_appeal") return "mixed"
  return undoes.includes(disposition) || (goesUp(station) && disposition === null) ? "open" : null
}

/** The last word of the courts. "open": a court above has still to decide, or undid what was decided below. A refused certiorari leaves the word where it was. */
export const lastWord = (stations: readonly Outcome[]): Prevailing | "open" | null =>
  stations
    .filter(isStep)
    .map(wordOf)
    .findLast((word) => word !== null) ?? null

/** Who prevailed by the last word of the courts: what was lost below and won on appeal is won, what was lost below and undone is not lost. */
export const lastPrevailed = (stations: readonly Outcome[]): Prevailing | null => {
  const word = lastWord(stations)
  return word === "open" ? null : word
}

/** "Won", "Lost", as the grantee's side would say it; null where a word would guess. */
export const stationWord = ({ prevailed, disposition }: Pick<Outcome, "prevailed" | "disposition">, side: Side | null): string | null => {
  if (disposition === "dismissed_as_moot") return "Moot"
  if (prevailed === "mixed") return "Won in part"
  if (prevailed === "none") return "No winner"
  if (prevailed === null || prevailed === "unknown" || side === null) return null
  return prevailed === side ? "Won" : "Lost"
}

/** One step or branch on the way, as the diagram and its list show it. */
export type Station = Outcome & {
  id: number
  court: string
  courtId: string | null
  number: string | null
  judge: string | null
  isEnBanc: boolean
  filedOn: Day | null
  decidedOn: Day | null
  citation: string | null
  words: string | null
  sourceUrl: string | null
}
