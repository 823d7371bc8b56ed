import type { CourtDateKind } from "#lib/case/court-date"
import type { ParticipantRole } from "#lib/case/participant"
import type { SaveStation } from "#lib/case/record-input"
import type { CaseKey } from "#lib/demo/fact/cases"
import type { InventedCaseKey } from "#lib/demo/fact/invented-cases"
import type { Audience } from "#lib/kernel/audience"

/** What a source says of a court on the way; `court` finds the docket of the case's own facts, or adds one. */
export type StationFact = Pick<SaveStation, "court"> &
  Partial<Pick<SaveStation, "role" | "relation" | "isEnBanc" | "disposition" | "prevailed" | "citation" | "words">> & {
    /** Days from the first of last fiscal year, which is 0, so that they agree with the news. */
    decidedDay?: number
    filedDay?: number
  }

const seventhCircuit = "U.S. Court of Appeals, Seventh Circuit"

/** The real cases: no day is in their sources, and none is invented. */
export const stations: Partial<Record<CaseKey, readonly StationFact[]>> = {
  carlos: [{ court: seventhCircuit, role: "appeal" }],
  moreno: [
    {
      court: "U.S. District Court, Northern District of Illinois",
      role: "trial",
      prevailed: "plaintiff",
      citation: "213 F. Supp. 3d 999 (N.D. Ill. 2016)",
    },
  ],
  cece: [
    {
      court: seventhCircuit,
      role: "appeal",
      isEnBanc: true,
      disposition: "remanded",
      prevailed: "plaintiff",
      citation: "733 F.3d 662 (7th Cir. 2013) (en banc)",
    },
  ],
  dale: [{ court: "U.S. Court of Appeals, Fifth Circuit", role: "appeal", relation: "related", prevailed: "plaintiff", words: "Against his deportation." }],
  detainers: [
    { court: "U.S. District Court, Central District of California", role: "trial", citation: "416 F. Supp. 3d 995 (C.D. Cal. 2019)" },
    { court: "U.S. Court of Appeals, Ninth Circuit", role: "appeal", citation: "975 F.3d 788 (9th Cir. 2020)" },
  ],
  ruano: [{ court: seventhCircuit, role: "appeal", prevailed: "plaintiff", citation: "922 F.3d 346 (7th Cir. 2019)" }],
}

type DateFact = { kind: CourtDateKind; inDays: number; words: string; audience: Audience }
type NameFact = { role: ParticipantRole; name: string; detail: string | null; audience: Audience }
type RecordFact = {
  stations: readonly StationFact[]
  dates?: readonly DateFact[]
  names?: readonly NameFact[]
  stake?: string
  changedPractice?: string
  strategy?: string
  assessment?: string
  isStayed?: boolean
  hasInjunction?: boolean
}

/** Invented, like the cases themselves. */
export const inventedRecords: Partial<Record<InventedCaseKey, RecordFact>> = {
  hollis: {
    stations: [
      { court: "U.S. District Court, District of Maryland", role: "trial", filedDay: -200 },
      { court: "Circuit Court for Baltimore City, Maryland", role: "trial", relation: "related", filedDay: 100 },
    ],
    dates: [
      { kind: "hearing", inDays: 24, words: "On the motion to certify the class", audience: "public" },
      { kind: "deadline", inDays: 9, words: "The families' answer to the offer of settlement", audience: "privileged" },
    ],
    names: [
      { role: "plaintiff", name: "Ms. Hollis and five families", detail: null, audience: "public" },
      { role: "defendant", name: "Harrow County Housing Authority", detail: null, audience: "public" },
      { role: "co_funder", name: "The Invented Housing Fund", detail: "Pays the experts", audience: "staff" },
    ],
    stake: "Whether a family can lose the voucher that pays its rent by a letter, without ever being heard.",
    strategy: "Settle only with hearings for all 640 families; money alone is refused.",
    assessment: "Strong on the law. The office is small: ask at each call who leads.",
  },
  ostrander: {
    stations: [
      {
        court: "U.S. District Court, District of Oregon",
        role: "trial",
        filedDay: -560,
        decidedDay: 241,
        disposition: "judgment_on_motion",
        prevailed: "plaintiff",
      },
    ],
    stake: "Whether people who use wheelchairs can reach the bus.",
    changedPractice: "The district rebuilds every stop, the busiest forty first.",
    hasInjunction: true,
  },
  pruitt: {
    stations: [{ court: "U.S. District Court, Eastern District of Virginia", role: "trial", decidedDay: 205, disposition: "judgment_by_consent" }],
  },
  whitcomb: {
    stations: [
      {
        court: "U.S. District Court, District of South Dakota",
        role: "trial",
        decidedDay: 227,
        disposition: "judgment_after_trial",
        prevailed: "defendant",
      },
    ],
  },
  wendell: {
    stations: [
      {
        court: "U.S. District Court, Western District of Kentucky",
        role: "trial",
        filedDay: -420,
        decidedDay: 120,
        disposition: "judgment_on_motion",
        prevailed: "plaintiff",
        words: "Insulin is to be given with meals.",
      },
      { court: "U.S. Court of Appeals, Sixth Circuit", role: "appeal", filedDay: 150 },
    ],
    dates: [{ kind: "decision_expected", inDays: 60, words: "Sixth Circuit", audience: "board" }],
    names: [
      { role: "appellee", name: "Mr. Wendell", detail: "for every prisoner with diabetes in four jails", audience: "public" },
      { role: "appellant", name: "Tarrow Correctional Health, Inc.", detail: null, audience: "public" },
    ],
    stake: "Whether prisoners with diabetes get their insulin when they eat, and not when it suits the clinic.",
    hasInjunction: true,
  },
  ibarra: {
    stations: [{ court: "U.S. District Court, Western District of Texas", role: "trial", filedDay: 250 }],
    dates: [{ kind: "trial", inDays: 81, words: "Before a judge alone", audience: "public" }],
    hasInjunction: true,
  },
}
