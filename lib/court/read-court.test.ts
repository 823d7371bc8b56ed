import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Court, courts } from "#lib/court/court"
import { circuits, directionNames } from "#lib/court/fact/federal"
import { states } from "#lib/court/fact/state"
import { readCourt } from "#lib/court/read-court"

const read = (text: string) => readCourt(text).court?.id ?? null
const offered = (text: string) => readCourt(text).offered.map(({ id }) => id)

describe("what people write", () => {
  test.each([
    ["N.D.Ill.", "ilnd"],
    ["N.D. Ill", "ilnd"],
    ["N.D. ILL.", "ilnd"],
    ["ND Illinois", "ilnd"],
    ["ND IL", "ilnd"],
    ["NDIL", "ilnd"],
    ["n.d. ill.", "ilnd"],
    ["US District Court for the Northern District of Illinois", "ilnd"],
    ["U.S. District Court, N.D. Illinois", "ilnd"],
    ["U.S. Dist. Ct. N.D. Ill.", "ilnd"],
    ["USDC N.D. Ill.", "ilnd"],
    ["U.S.D.C., Northern District of Illinois", "ilnd"],
    ["Northern District of Illinois", "ilnd"],
    ["In the United States District Court for the Northern District of Illinois", "ilnd"],
    ["United States District Court for the Northern District of Illinois, Eastern Division", "ilnd"],
    ["N.D. Ill. (Chicago)", "ilnd"],
    ["N.D. Ill., Eastern Division", "ilnd"],
    ["ilnd", "ilnd"],
    ["SDNY", "nysd"],
    ["S.D.N.Y", "nysd"],
    ["EDNY", "nyed"],
    ["S. D. N. Y.", "nysd"],
    ["EDVA", "vaed"],
    ["CDCA", "cacd"],
    ["C.D. Calif.", "cacd"],
    ["N. Dist. Cal.", "cand"],
    ["California Northern", "cand"],
    ["U.S. District Court (N.D. Cal.)", "cand"],
    ["W.D. Wash. at Seattle", "wawd"],
    ["Eastern District Court of Virginia", "vaed"],
    ["S.D. Tex. - Houston Division", "txsd"],
    ["N.D. IN", "innd"],
    ["S.D. Ind.", "insd"],
    ["D. Mass", "mad"],
    ["D. MA", "mad"],
    ["District of Massachusetts", "mad"],
    ["Federal District Court in Massachusetts", "mad"],
    ["US District Court, Montana", "mtd"],
    ["D. Or.", "ord"],
    ["D. Ore.", "ord"],
    ["D. Minn.", "mnd"],
    ["D.N.J.", "njd"],
    ["DNJ", "njd"],
    ["D. New Jersey", "njd"],
    ["D.D.C.", "dcd"],
    ["DDC", "dcd"],
    ["U.S. District Court for the District of Columbia", "dcd"],
    ["District Court for the District of Columbia", "dcd"],
    ["US District Court, Washington, D.C.", "dcd"],
    ["D. P.R.", "prd"],
    ["District of Puerto Rico", "prd"],
    ["District Court of Guam", "gud"],
    ["D.V.I.", "vid"],
    ["District Court of the Virgin Islands, Division of St. Croix", "vid"],
    ["D. N. Mar. I.", "nmid"],
    ["Seventh Circuit", "ca7"],
    ["7th Cir.", "ca7"],
    ["7th Circuit", "ca7"],
    ["CA7", "ca7"],
    ["U.S. Court of Appeals for the Seventh Circuit", "ca7"],
    ["Court of Appeals, Seventh Circuit", "ca7"],
    ["2d Cir.", "ca2"],
    ["2nd Cir", "ca2"],
    ["Second Cir.", "ca2"],
    ["3rd Circuit", "ca3"],
    ["Ninth Circuit Court of Appeals", "ca9"],
    ["U.S. 9th Circuit", "ca9"],
    ["11th Cir", "ca11"],
    ["D.C. Cir.", "cadc"],
    ["DC Circuit", "cadc"],
    ["Court of Appeals for the D.C. Circuit", "cadc"],
    ["Fed. Cir.", "cafc"],
    ["Federal Circuit", "cafc"],
    ["U.S.", "scotus"],
    ["SCOTUS", "scotus"],
    ["U.S. Supreme Court", "scotus"],
    ["Supreme Court of the United States", "scotus"],
    ["U.S. Sup. Ct.", "scotus"],
    ["Bankr. N.D. Ill.", "ilnb"],
    ["U.S. Bankruptcy Court, Northern District of Illinois", "ilnb"],
    ["Delaware Bankruptcy Court", "deb"],
    ["Bankr. D. Ariz.", "arb"],
    ["B.A.P. 9th Cir.", "bap9"],
    ["9th Cir. BAP", "bap9"],
    ["Bankruptcy Appellate Panel of the Sixth Circuit", "bap6"],
    ["Fed. Cl.", "uscfc"],
    ["Court of Federal Claims", "uscfc"],
    ["Ct. Int'l Trade", "cit"],
    ["U.S. Court of International Trade", "cit"],
    ["Vet. App.", "cavc"],
    ["U.S. Court of Appeals for Veterans Claims", "cavc"],
    ["J.P.M.L.", "jpml"],
    ["Judicial Panel on Multidistrict Litigation", "jpml"],
    ["BIA", "bia"],
    ["Board of Immigration Appeals", "bia"],
    ["Immigration Court, Chicago", "immigration-court"],
    ["Chicago Immigration Court", "immigration-court"],
    ["Cal.", "cal"],
    ["Supreme Court of California", "cal"],
    ["Cal. Ct. App.", "calctapp"],
    ["Cal. Ct. App. 2d Dist.", "calctapp"],
    ["California Court of Appeal, Second Appellate District, Division Three", "calctapp"],
    ["Cal. Super. Ct.", "ca-superior"],
    ["Cal. Super. Ct. (Alameda County)", "ca-superior"],
    ["Superior Court of California, County of Los Angeles", "ca-superior"],
    ["Ill. App. Ct.", "illappct"],
    ["Illinois Appellate Court, First District", "illappct"],
    ["Circuit Court of Cook County, Illinois", "il-circuit"],
    ["N.Y. App. Div.", "nyappdiv"],
    ["N.Y. App. Div. 1st Dep't", "nyappdiv"],
    ["New York Supreme Court", "nysupct"],
    ["Supreme Court of the State of New York, County of Kings", "nysupct"],
    ["N.Y. Sup. Ct.", "nysupct"],
    ["New York Court of Appeals", "ny"],
    ["N.J. Super. Ct. App. Div.", "njsuperctappdiv"],
    ["Superior Court of New Jersey, Law Division, Essex County", "nj-superior"],
    ["Tex. App.—Houston [14th Dist.]", "texapp"],
    ["Tex. Crim. App.", "texcrimapp"],
    ["261st Judicial District Court, Travis County, Texas", "tx-district"],
    ["Fla. 3d DCA", "fladistctapp"],
    ["Third District Court of Appeal of Florida", "fladistctapp"],
    ["Circuit Court of the Eleventh Judicial Circuit in and for Miami-Dade County, Florida", "fl-circuit"],
    ["Wash. Ct. App. Div. 1", "washctapp"],
    ["King County Superior Court, Washington", "wa-superior"],
    ["Pa. Commw. Ct.", "pacommwct"],
    ["Court of Common Pleas, Philadelphia County, Pennsylvania", "pa-common-pleas"],
    ["Massachusetts Supreme Judicial Court", "mass"],
    ["Md. Ct. Spec. App.", "mdctspecapp"],
    ["W. Va. Supreme Court", "wva"],
    ["District of Columbia Court of Appeals", "dc"],
    ["D.C. Super. Ct.", "dc-superior"],
    ["USDC NDIL", "ilnd"],
    ["SDIN", "insd"],
    ["No. Dist. Ill.", "ilnd"],
    ["So. Dist. N.Y.", "nysd"],
    ["Illinois Northern District Court", "ilnd"],
    ["Federal court, Northern District of Illinois", "ilnd"],
    ["N.D. Cal. San Jose Division", "cand"],
    ["United States District Court for the Northern District of Illinois, Western Division (Rockford)", "ilnd"],
    ["N.D. Ill. 2011", "ilnd"],
    ["C.D. Cal. Feb. 5, 2018", "cacd"],
    ["D. Mass., filed May 7, 2025", "mad"],
    ["D.C. District Court", "dcd"],
    ["E.D. N. Carolina", "nced"],
    ["D. N. Dakota", "ndd"],
    ["N.D. W. Virginia", "wvnd"],
    ["7th Cir. 2013", "ca7"],
    ["7th Cir. (en banc)", "ca7"],
    ["U.S. Supreme Court (cert. pending)", "scotus"],
    ["USCA7", "ca7"],
    ["USCA 9", "ca9"],
    ["CADC", "cadc"],
    ["CAFC", "cafc"],
    ["Bankr. S.D.N.Y.", "nysb"],
    ["Immigration Court, San Francisco, CA", "immigration-court"],
    ["Mass. Super. Ct.", "masssuperct"],
    ["Ill. Sup. Ct.", "ill"],
    ["N.D. Sup. Ct.", "nd"],
    ["Ill. Cir. Ct. Cook Cnty.", "il-circuit"],
    ["Cir. Ct. Cook Cty., Ill.", "il-circuit"],
    ["Minn. Dist. Ct. (Hennepin Cnty.)", "mn-district"],
    ["N.J. Super. App. Div.", "njsuperctappdiv"],
    ["U.S. Immigration Court, Chicago, Illinois", "immigration-court"],
    ["Executive Office for Immigration Review, Immigration Court (New York, NY)", "immigration-court"],
    ["Louisiana Court of Appeal, Fourth Circuit", "lactapp"],
    ["La. Ct. App. 4th Cir.", "lactapp"],
    ["U.S. Supreme Court, Washington, D.C.", "scotus"],
    ["Supreme Court of the United States, Washington, DC", "scotus"],
  ])("%s", (text, id) => expect(read(text)).toBe(id))
})

const districts = courts.filter(({ numbering }) => numbering === "district")

describe("all 94 districts", () => {
  test.each(districts.map(({ citation, id }) => [citation, id] as const))("%s", (citation, id) => {
    expect(read(citation)).toBe(id)
    expect(read(citation.replaceAll(" ", ""))).toBe(id)
    expect(read(citation.replaceAll(".", ""))).toBe(id)
    expect(read(`U.S. District Court, ${citation}`)).toBe(id)
    expect(read(`(${citation})`)).toBe(id)
    expect(read(`USDC ${citation}`)).toBe(id)
    expect(read(`${citation} 2019`)).toBe(id)
    expect(read(`${citation} (Jan. 5, 2019)`)).toBe(id)
    expect(read(`${citation}, Eastern Division`)).toBe(id)
  })

  test.each(districts.map(({ name, id }) => [name, id] as const))("%s", (name, id) => {
    expect(read(name)).toBe(id)
    expect(read(name.toUpperCase())).toBe(id)
    expect(read(name.replace("United States", "US"))).toBe(id)
    expect(read(name.replace("United States District Court for the", "USDC"))).toBe(id)
  })
})

describe("all 13 circuits", () => {
  test.each(circuits)("%s", (id, words, ordinal) => {
    for (const form of [
      `${ordinal} Cir.`,
      `${words} Circuit`,
      `United States Court of Appeals for the ${words} Circuit`,
      `Court of Appeals for the ${ordinal} Cir.`,
      `${ordinal}Cir.`,
      `${ordinal} Cir. 2019`,
      `(${ordinal} Cir. 2019)`,
      `U.S. Ct. App. (${ordinal} Cir.)`,
      `USCA ${words} Circuit`,
      `${words.toUpperCase()} CIRCUIT`,
      id.toUpperCase(),
    ])
      expect(read(form), form).toBe(id)
  })
})

describe("what is not certain is offered, never guessed", () => {
  test.each([
    ["Northern District", ["ilnd", "cand", "nynd"]],
    ["N.D.", ["nd", "ndd", "ilnd"]],
    ["Washington", ["wash", "waed", "wawd"]],
    ["D. Wash.", ["waed", "wawd"]],
    ["D.C.", ["dc", "cadc", "dcd"]],
    ["Illinois", ["ill", "ilnd", "ilcd", "ilsd", "illappct", "il-circuit"]],
    ["US District Court, Illinois", ["ilnd", "ilcd", "ilsd"]],
    ["Montana District Court", ["mtd", "mt-district"]],
    ["Texas District Court", ["txnd", "txsd", "tx-district"]],
    ["Wash. Sup. Ct.", ["wash", "wa-superior"]],
    ["Supreme Court", ["scotus"]],
    ["Court of Appeals", ["ca1", "ca7", "cafc"]],
    ["Court of Appeals for the District of Columbia", ["cadc", "dc"]],
    ["Court of Appeals of Maryland", ["md", "mdctspecapp"]],
    ["Third Circuit Court", ["ca3"]],
    ["First Circuit Court of Appeal", ["ca1", "lactapp"]],
    ["LA Superior Court", []],
    ["Fifth Circuit Court of Appeals, Louisiana", ["ca5", "lactapp"]],
    ["Fourth Circuit, Virginia", ["ca4", "va-circuit"]],
    ["N.D. Ill.; 7th Cir.", ["ilnd", "ca7"]],
    ["N.D. Ill. (7th Cir.)", ["ilnd", "ca7"]],
    ["N.D. Cal. San Francisco", ["cand"]],
    ["N.D. or S.D. Ill.", ["ilnd", "ilsd"]],
    ["S.D. Cal. Super. Ct.", ["casd", "ca-superior"]],
    ["District Court, IL", ["ilnd", "ilcd", "ilsd"]],
    ["S.D.", ["sd", "sdd", "nysd"]],
    ["Cal. Sup. Ct.", ["cal", "ca-superior"]],
    ["BIA / Immigration Court", ["bia", "immigration-court"]],
    ["BIA, Immigration Court", ["bia", "immigration-court"]],
    ["7th Cir. (from Chicago Immigration Court)", ["ca7", "immigration-court"]],
    ["U.S. Court of Appeals for the Seventh Circuit, on petition from the Immigration Court", ["ca7", "immigration-court"]],
    ["U.S. District Court, S.D. Cal. (Immigration Court detainee)", ["casd", "immigration-court"]],
    ["N.D. Ill. Immigration Court detainee", ["ilnd", "immigration-court"]],
    ["Federal Court (Immigration Court detainee)", ["immigration-court"]],
    ["California Court of Appeals, Ninth Circuit", ["ca9", "calctapp"]],
    ["Ohio Court of Appeals, Sixth Circuit", ["ca6", "ohioctapp"]],
    ["Tex. App. 5th Cir.", ["ca5", "texapp"]],
    ["Washington Court of Appeals, Ninth Circuit", ["ca9", "washctapp"]],
    ["Georgia Court of Appeals, Eleventh Circuit", ["ca11", "gactapp"]],
    ["Fla. Dist. Ct. App. 11th Cir.", ["ca11", "fladistctapp"]],
    ["Mass. App. Ct. (1st Cir.)", ["ca1", "massappct"]],
  ])("%s", (text, ids) => {
    expect(read(text)).toBeNull()
    for (const id of ids) expect(offered(text), text).toContain(id)
  })

  test.each([
    "",
    "12th Cir.",
    "Ct. App.",
    "Cir. Ct.",
    "D. Ct.",
    "County Supreme Court",
    "Superior Court",
    "Supreme Court of Canada",
    "Navajo Nation Supreme Court",
    "Supreme Court of Guam",
    "District Court",
    "D. Ariz., Superior Court",
    "N.D. Ill., Court of Appeals",
    "D. Conn., South Carolina",
    "pending",
  ])("nothing is matched to %j", (text) => expect(read(text)).toBeNull())
})

/** Blanks, dots and case dropped or changed, as people do. */
const roughly = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(" ", ""),
  (text) => text.replaceAll(".", ""),
  (text) => text.replaceAll(" ", "  "),
  (text) => ` ${text}, `,
)
const anyCourt = fc.constantFrom(...courts)
const printed = (court: Court) => [court.citation, court.name, court.name.replace("United States", "U.S."), court.name.replace(/^United States /, "")]

describe("nothing is ever matched to a wrong court", () => {
  test("every printed form of every court, however roughly written, comes back as that court, or offers it", () => {
    fc.assert(
      fc.property(anyCourt, fc.nat(3), roughly, (court, form, change) => {
        const reading = readCourt(change(printed(court)[form] ?? court.name))
        return reading.court ? reading.court.id === court.id : reading.offered.some(({ id }) => id === court.id)
      }),
      { numRuns: 3000 },
    )
  })

  test("a direction and a state that has no such district finds no court", () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...Object.keys(directionNames)), fc.boolean(), (state, direction, isLong) => {
        const text = isLong ? `${directionNames[direction]} District of ${state.name}` : `${direction}.D. ${state.cite}`
        const found = readCourt(text).court
        return state.districts.includes(direction) ? found?.state === state.code : found === null
      }),
      { numRuns: 1000 },
    )
  })

  test("no text at all breaks the reader", () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => readCourt(text).offered.length < courts.length))
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => typeof readCourt(text) === "object"))
  })
})
