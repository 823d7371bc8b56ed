import { courtById, type Numbering } from "#lib/court/court"

type Placed = { courtId: string | null; number: string | null; core: string | null; office: string | null; courtListenerId: number | null }
export type DocketLink = { href: string; label: string }

const courtListener = "https://www.courtlistener.com"
/** Courts whose files CourtListener keeps as dockets; of the others it has decisions only. */
const withDockets: readonly Numbering[] = ["district", "bankruptcy", "claims", "appeals", "multidistrict"]

/** As the court's own system prints it: "1:11-cv-05452". */
export const printedNumber = ({ courtId, number, core, office }: Pick<Placed, "courtId" | "number" | "core" | "office">): string => {
  // "No. 15-3235" of a court of appeals. The Federal Circuit's had four digits for the year.
  if (core !== null && courtId !== "cafc" && courtById(courtId)?.numbering === "appeals") return core
  const [, year, kind, serial] = /^(\d{2})-([a-z]{2})-(\d+)$/.exec(core ?? "") ?? []
  if (!year || !kind || !serial) return core?.startsWith("mdl-") ? `MDL No. ${core.slice(4)}` : (number ?? "")
  return `${office ? `${office}:` : ""}${year}-${kind}-${serial.padStart(5, "0")}`
}

const atCourtListener = (docket: Placed): string | null => {
  if (docket.courtListenerId !== null) return `${courtListener}/docket/${docket.courtListenerId}/case/`
  const court = courtById(docket.courtId)
  // Without a certain court a number finds other people's cases.
  if (!court || docket.number === null || court.id.includes("-")) return null
  const query = new URLSearchParams({ type: withDockets.includes(court.numbering) ? "r" : "o", docket_number: printedNumber(docket), court: court.id })
  return `${courtListener}/?${query}`
}

/** Where the docket can be looked up, without any key: CourtListener's page of it, or a search there; and the court's own site. */
export const docketLinks = (docket: Placed): DocketLink[] => {
  const listed = atCourtListener(docket)
  const court = courtById(docket.courtId)
  return [
    ...(listed ? [{ href: listed, label: docket.courtListenerId === null ? "Look up at CourtListener" : "Docket at CourtListener" }] : []),
    ...(court?.website ? [{ href: court.website, label: `Site of ${court.level === "agency" ? "the agency" : "the court"}` }] : []),
  ]
}
