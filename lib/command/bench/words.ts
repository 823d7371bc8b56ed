import type { Chance } from "#lib/command/bench/chance"

const places = [
  ...["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ironwood", "Juniper", "Kingsland", "Larch", "Maple", "Northfield", "Oakdale"],
  ...["Pine", "Quince", "Rowan", "Sycamore", "Tamarack", "Upland", "Valley", "Willow", "Yarrow", "Zinnia", "Harbor", "Lakeside", "Prairie", "Mesa", "Delta"],
  ...["Summit", "Bayou", "Canyon", "Foothill", "Glacier", "Highland", "Island", "Meadow", "Orchard", "Riverbend"],
]
const causes = [
  ...["Legal Aid", "Civil Rights", "Housing Justice", "Immigrant Rights", "Disability Rights", "Fair Courts", "Tenant Defense", "Youth Law"],
  ...["Environmental Law", "Economic Justice", "Prisoners' Rights", "Voting Rights", "Health Law", "Workers' Rights", "Education Law", "Privacy"],
]
const bodies = ["Center", "Project", "Alliance", "Network", "Clinic", "Society", "Fund", "Coalition", "Institute", "Collaborative", "Initiative", "Defenders"]

/** 7,680 names without a number; after them each is counted. None is anybody's. */
export const organizationName = (number: number): string => {
  const round = Math.floor(number / (places.length * causes.length * bodies.length))
  const place = places[(number * 7) % places.length]
  const cause = causes[Math.floor(number / places.length) % causes.length]
  const body = bodies[Math.floor(number / (places.length * causes.length)) % bodies.length]
  return `${number % 9 === 0 ? "The " : ""}${place} ${cause} ${body}${round > 0 ? ` ${round + 1}` : ""}`
}

export const issueAreaNames = [
  ...["Civil rights", "Criminal justice", "Disability", "Education", "Employment", "Environment", "Families", "Free speech"],
  ...["Health", "Housing", "Immigration", "Privacy", "Public benefits", "Voting"],
]

export const courts = [
  "N.D. Ill.",
  "S.D.N.Y.",
  "C.D. Cal.",
  "E.D. Pa.",
  "W.D. Wash.",
  "D. Colo.",
  "M.D. Ala.",
  "Seventh Circuit",
  "Ninth Circuit",
  "D.C. Circuit",
]

const families = ["Abara", "Brandt", "Castell", "Dumont", "Ekholm", "Farouk", "Galanis", "Hartwig", "Imbert", "Jurado", "Kovac", "Lindqvist", "Moreau", "Novak"]
const adversaries = ["Department of Corrections", "County of Eastvale", "Housing Authority", "Board of Education", "City of Northport", "Secretary of State"]
export const caption = (chance: Chance, number: number): string => `${chance.of(families)}-${chance.of(families)} v. ${chance.of(adversaries)} ${number}`

const givenNames = ["Ada", "Benno", "Carla", "Dario", "Edda", "Felix", "Greta", "Henrik", "Irma", "Jonas", "Kaja", "Leo", "Mira", "Nils", "Orla", "Pavel"]
export const attorney = (chance: Chance): string => `${chance.of(givenNames)} ${chance.of(families)}`

const subjects = ["The court", "The magistrate judge", "Class counsel", "The panel", "The agency", "Opposing counsel", "The special master", "The monitor"]
const acts = [
  ...["granted the motion to compel", "denied the motion to dismiss", "set a hearing on the preliminary injunction", "certified the class"],
  ...["heard oral argument", "filed the opening brief", "approved the settlement", "produced the records", "extended the discovery schedule"],
]
const ends = [
  ...["after both sides had been heard.", "and asked for supplemental briefs within thirty days.", "so that depositions can begin this spring."],
  ...["over the objection of the defendants.", "which leaves the question of fees for a later order."],
]
const sentence = (chance: Chance) => `${chance.of(subjects)} ${chance.of(acts)} ${chance.of(ends)}`

export const prose = (chance: Chance, sentences: number): string => Array.from({ length: sentences }, () => sentence(chance)).join(" ")
