import type { Fact } from "#lib/court/fact/state-court"

export const directionNames: Readonly<Record<string, string>> = { N: "Northern", E: "Eastern", S: "Southern", W: "Western", M: "Middle", C: "Central" }

/** Number, name in words, Bluebook's ordinal. */
export const circuits: readonly (readonly [id: string, words: string, ordinal: string])[] = [
  ["ca1", "First", "1st"],
  ["ca2", "Second", "2d"],
  ["ca3", "Third", "3d"],
  ["ca4", "Fourth", "4th"],
  ["ca5", "Fifth", "5th"],
  ["ca6", "Sixth", "6th"],
  ["ca7", "Seventh", "7th"],
  ["ca8", "Eighth", "8th"],
  ["ca9", "Ninth", "9th"],
  ["ca10", "Tenth", "10th"],
  ["ca11", "Eleventh", "11th"],
  ["cadc", "District of Columbia", "D.C."],
  ["cafc", "Federal", "Fed."],
]

/** Circuits that have a bankruptcy appellate panel. */
export const panels = ["ca1", "ca6", "ca8", "ca9", "ca10"]

/** Bankruptcy courts whose id does not follow from their district's. */
export const bankruptcyIds: Readonly<Record<string, string>> = { azd: "arb", ned: "nebraskab", nmid: "nmib" }

/** District courts whose address does not follow from their id. */
export const districtSites: Readonly<Record<string, string>> = { ared: "https://www.are.uscourts.gov" }
/** The same for bankruptcy courts; those of the islands sit with the district court. */
export const bankruptcySites: Readonly<Record<string, string>> = {
  arb: "https://www.azb.uscourts.gov",
  nebraskab: "https://www.neb.uscourts.gov",
  areb: "https://www.arb.uscourts.gov",
  arwb: "https://www.arb.uscourts.gov",
  gub: "https://www.gud.uscourts.gov",
  nmib: "https://www.nmid.uscourts.gov",
  vib: "https://www.vid.uscourts.gov",
}

type Special = readonly [...Fact, level: "supreme" | "appellate" | "trial" | "agency" | "panel", parent: string | null, website: string]

/** Immigration decisions are reviewed by the court of appeals of the place: no one parent. The panel's orders are reviewed by writ only. */
export const specialCourts: readonly Special[] = [
  ["scotus", "Supreme Court of the United States", "U.S.", "supreme", null, "https://www.supremecourt.gov"],
  ["cavc", "United States Court of Appeals for Veterans Claims", "Vet. App.", "appellate", "cafc", "https://www.uscourts.cavc.gov"],
  ["uscfc", "United States Court of Federal Claims", "Fed. Cl.", "trial", "cafc", "https://www.uscfc.uscourts.gov"],
  ["cit", "United States Court of International Trade", "Ct. Int'l Trade", "trial", "cafc", "https://www.cit.uscourts.gov"],
  ["jpml", "Judicial Panel on Multidistrict Litigation", "J.P.M.L.", "panel", null, "https://www.jpml.uscourts.gov"],
  ["bia", "Board of Immigration Appeals", "B.I.A.", "agency", null, "https://www.justice.gov/eoir/board-of-immigration-appeals"],
  ["immigration-court", "Immigration Court", "Immigr. Ct.", "agency", "bia", "https://www.justice.gov/eoir/office-of-the-chief-immigration-judge"],
]
