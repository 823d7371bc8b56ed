import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readDocketNumber, readDocketNumbers } from "#lib/court/docket-number"
import { sameDocket } from "#lib/court/same-docket"

const read = (text: string, courtId: string | null = null) => {
  const { core, office } = readDocketNumber(text, courtId)
  return office === null ? core : `${office}:${core}`
}

describe("district courts: year, kind, serial", () => {
  test.each([
    ["11-cv-5452", "ilnd", "11-cv-5452"],
    ["1:11-cv-05452", "ilnd", "1:11-cv-5452"],
    ["01:11-cv-5452", "ilnd", "1:11-cv-5452"],
    ["11 C 5452", "ilnd", "11-cv-5452"],
    ["No. 11 C 5452", "ilnd", "11-cv-5452"],
    ["11C5452", "ilnd", "11-cv-5452"],
    ["11cv5452", "ilnd", "11-cv-5452"],
    ["1:11CV5452", "ilnd", "1:11-cv-5452"],
    ["1:11–cv–05452", "ilnd", "1:11-cv-5452"],
    ["1:11‑cv‑05452", "ilnd", "1:11-cv-5452"],
    ["1:11&ndash;cv&ndash;05452", "ilnd", "1:11-cv-5452"],
    ["Case No. 1:11-cv-05452", "ilnd", "1:11-cv-5452"],
    ["Case No.: 1:11-cv-05452", "ilnd", "1:11-cv-5452"],
    ["Civil Action No. 11-5452", "ilnd", "11-cv-5452"],
    ["Civil Action No. 1:11-cv-05452", "ilnd", "1:11-cv-5452"],
    ["Civ. A. No. 11-5452 (RMC)", "dcd", "11-cv-5452"],
    ["2011-cv-5452", "ilnd", "11-cv-5452"],
    ["11 Civ. 5452 (JSR)", "nysd", "11-cv-5452"],
    ["C 11-05452 JSW", "cand", "11-cv-5452"],
    ["C11-5452RBL", "wawd", "11-cv-5452"],
    ["CV 11-5452-PSG (JEMx)", "cacd", "11-cv-5452"],
    ["CV-10-01413-PHX-SRB", "azd", "2:10-cv-1413"],
    ["2:10-cv-01413-SRB", "azd", "2:10-cv-1413"],
    ["SA-11-CV-123-XR", "txwd", "5:11-cv-123"],
    ["11-12345-CIV-ALTONAGA/SIMONTON", "flsd", "11-cv-12345"],
    ["8:11-CV-123-T-27TBM", "flmd", "8:11-cv-123"],
    ["Civil No. JFM-11-1234", "mdd", "11-cv-1234"],
    ["CIV-11-1234-D", "okwd", "11-cv-1234"],
    ["CIV 11-1234 JB/KBM", "nmd", "11-cv-1234"],
    ["4-96-CV-10456", "iasd", "4:96-cv-10456"],
    ["1:11-cr-00123-1", "ilnd", "1:11-cr-123"],
    ["3:16-md-02741", "cand", "3:16-md-2741"],
    ["11-12345-RGS", "mad", "11-12345"],
    ["3:11CV123(VLB)", "ctd", "3:11-cv-123"],
    ["No. 11 CV 5452 (JBG)(ARL)", "nyed", "11-cv-5452"],
    ["Civil Action File No. 1:11-CV-5452-AT", "gand", "1:11-cv-5452"],
    ["1:11―cv―05452", "ilnd", "1:11-cv-5452"],
    ["1:11−cv−05452", "ilnd", "1:11-cv-5452"],
    ["1:11\u00AD-cv\u200B-05452", "ilnd", "1:11-cv-5452"],
    ["１:１１-cv-０５４５２", "ilnd", "1:11-cv-5452"],
    ["Case:11-cv-5452", "ilnd", "11-cv-5452"],
    ["SACV 11-05452 AG (MLGx)", "cacd", "8:11-cv-5452"],
    ["ED CV 11-05452", "cacd", "5:11-cv-5452"],
    ["Civil Action H-11-5452", "txsd", "4:11-cv-5452"],
    ["Civil Action No. M-11-123", "txsd", "7:11-cv-123"],
    ["M-11-123", "txsd", "7:11-123"],
    ["C-11-123", "txsd", "2:11-123"],
    ["C.A. No. C-11-123", "txsd", "2:11-123"],
    ["C.A. No. 11-123", "txsd", "11-cv-123"],
    ["C-11-123", "cand", "11-cv-123"],
    ["P:11-CV-123", "txwd", "4:11-cv-123"],
    ["11-CV-123-A", "txwd", "11-cv-123"],
    ["CV11-0123 PHX DGC", "azd", "2:11-cv-123"],
    ["3:CV-11-1234", "pamd", "3:11-cv-1234"],
    ["3-11-0123", "tnmd", "3:11-123"],
    ["CV411-123", "gasd", "4:11-cv-123"],
    ["MDL No. 2591", "ksd", "mdl-2591"],
    ["2:14-md-02591 (MDL No. 2591)", "ksd", "2:14-md-2591"],
  ])("%s", (text, court, core) => expect(read(text, court)).toBe(core))
})

describe("other courts", () => {
  test.each([
    ["No. 19-2523", "ca7", "19-2523"],
    ["19-2523(L)", "ca2", "19-2523"],
    ["11-1234-cv", "ca2", "11-1234"],
    ["2011-1234", "cafc", "11-1234"],
    ["08-16745", "ca9", "8-16745"],
    ["11-cv-5452", "ca7", null],
    ["1:11-cv-05452", "ca7", null],
    ["CV-13-04416", "ca9", null],
    ["Civil Action No. 13-4416", "ca9", null],
    ["Civ. A. No. 13-4416", "ca9", null],
    ["C.A. No. 13-4416", "ca3", "13-4416"],
    ["Slip Op. 11-12", "cit", null],
    ["Court No. 10-00123, Slip Op. 11-12", "cit", "10-cv-123"],
    ["USCA7 No. 15-3235", "ca7", "15-3235"],
    ["C.A. 7 No. 15-3235", "ca7", "15-3235"],
    ["No. 14–1468", "scotus", "14-1468"],
    ["MDL # 2741", "jpml", "mdl-2741"],
    ["2741", "jpml", "mdl-2741"],
    ["Ch. 11 Case No. 11-12345 (SHL)", "nysb", "11-bk-12345"],
    ["11 B 12345", "ilnb", "11-bk-12345"],
    ["11 A 01234", "ilnb", "11-ap-1234"],
    ["A 200-123-456", "bia", "a-200-123-456"],
    ["A200123456", "bia", "a-200-123-456"],
    ["File No. A076 512 001", "immigration-court", "a-76-512-1"],
    ["22-174", "scotus", "22-174"],
    ["No. 23A999", "scotus", "23a999"],
    ["No. 23A-999", "scotus", "23a999"],
    ["23-A-0999", "scotus", "23a999"],
    ["No. 142, Orig.", "scotus", "orig-142"],
    ["MDL No. 2741", "jpml", "mdl-2741"],
    ["MDL-2741", "jpml", "mdl-2741"],
    ["11-12345 (MFW)", "deb", "11-bk-12345"],
    ["2:11-bk-12345-RK", "cacb", "2:11-bk-12345"],
    ["Adv. No. 11-01234", "deb", "11-ap-1234"],
    ["1-11-12345-ess", "nyeb", "1:11-bk-12345"],
    ["11-123C", "uscfc", "11-cv-123"],
    ["1:11-cv-00123", "uscfc", "1:11-cv-123"],
    ["Court No. 11-00123", "cit", "11-cv-123"],
    ["2019-CH-01234", "il-circuit", "2019-ch-1234"],
    ["No. 2019 CH 1234", "il-circuit", "2019-ch-1234"],
    ["Index No. 123456/2019", "nysupct", "123456-2019"],
    ["Index No. 123456 / 2019", "nysupct", "123456-2019"],
    ["Index No. 123456/2019E", "nysupct", "123456-2019-e"],
    ["Index No. EF2019/12345", "nysupct", "ef-2019-12345"],
    ["D061724", "calctapp", "d-61724"],
    ["2019 - CH - 01234", "il-circuit", "2019-ch-1234"],
    ["Case No. 2019-OR-00123", "or-circuit", "2019-or-123"],
    ["D-101-CV-2019-01234", "nm-district", "d-101-cv-2019-1234"],
    ["1:11-cv-05452", null, "1:11-cv-5452"],
    ["19-2523", null, "19-2523"],
    ["BC123456", null, "bc-123456"],
    ["pending", "ilnd", null],
    ["", "ilnd", null],
  ])("%s (%s)", (text, court, core) => expect(read(text, court)).toBe(core?.replace(/^8-/, "08-") ?? null))
})

describe("agencies and states, as free text", () => {
  test.each([
    ["440-2011-01234", "440-2011-1234"],
    ["05-11-1234-8", "5-11-1234-8"],
    ["EEOC Charge No. 440-2011-01234", "eeoc-charge-440-2011-1234"],
    ["2011-01234", "2011-1234"],
    ["SC-CV-01-20", "sc-cv-1-20"],
    ["1:11-cv-05452", "11-cv-5452"],
  ])("of a court that is not in the list: %s", (text, core) => {
    expect(readDocketNumbers(text, null, false)).toMatchObject({ numbers: [{ core }], problem: null })
  })

  test.each([
    ["DCPS-2019-0001", "dcps-2019-1"],
    ["10-2020-CA-001", "10-2020-ca-1"],
    ["440-2011-01234", "440-2011-1234"],
    ["05-11-1234-8", "5-11-1234-8"],
    ["11-12345-CIV-ALTONAGA/SIMONTON", "11-cv-12345"],
    ["Nos. 19-2523(L), 19-2523", "19-2523"],
  ])("without a court, where a federal number is only a part of it: %s", (text, core) => {
    expect(readDocketNumbers(text)).toMatchObject({ numbers: [{ core }], problem: null })
  })
})

describe("several numbers in one field", () => {
  test.each([
    ["Nos. 11-1234, 11-1235", "laed", ["11-1234", "11-1235"]],
    ["11-1234 c/w 11-1300", "laed", ["11-1234", "11-1300"]],
    ["1:11-cv-05452; 1:12-cv-00017", "ilnd", ["11-cv-5452", "12-cv-17"]],
    ["1:11-cv-05452 and 1:11-cv-05453", "ilnd", ["11-cv-5452", "11-cv-5453"]],
    ["Civil Action Nos. 11-100 & 11-200", "dcd", ["11-cv-100", "11-cv-200"]],
    ["2019-CH-01234; 2019-CH-1300", "il-circuit", ["2019-ch-1234", "2019-ch-1300"]],
    ["2019-CH-01234 / 2019-CH-01250", "il-circuit", ["2019-ch-1234", "2019-ch-1250"]],
    ["2019-CH-01234/2019-CH-01250", "il-circuit", ["2019-ch-1234", "2019-ch-1250"]],
    ["2019-CH-1 c/w 2019-CH-2", "il-circuit", ["2019-ch-1", "2019-ch-2"]],
    ["2019-CH-1 2019-CH-2", "il-circuit", ["2019-ch-1", "2019-ch-2"]],
    ["Nos. 19 CH 1 19 CH 2", "il-circuit", ["19-ch-1", "19-ch-2"]],
    ["2019-CH-1 or 2019-CH-2", "il-circuit", ["2019-ch-1", "2019-ch-2"]],
    ["2019-CH-1 + 2019-CH-2", "il-circuit", ["2019-ch-1", "2019-ch-2"]],
    ["2019-CH-1 (consolidated with 2019-CH-2)", "il-circuit", ["2019-ch-1", "2019-ch-2"]],
    ["123456/2019, 123457/2019", "nysupct", ["123456-2019", "123457-2019"]],
    ["123456/2019 123457/2019", "nysupct", ["123456-2019", "123457-2019"]],
    ["A012-345-678 A012-345-679", "bia", ["a-12-345-678", "a-12-345-679"]],
    ["20-16375 consolidated with 20-16376", "ca9", ["20-16375", "20-16376"]],
  ])("are taken apart: %s", (text, court, cores) => {
    const { numbers, problem } = readDocketNumbers(text, court)
    expect([problem, numbers.map(({ core }) => core)]).toEqual([null, cores])
    expect(readDocketNumber(text, court).core).toBeNull()
  })

  test.each([
    ["11-1234 through 11-1240", "laed"],
    ["11-3456/3457", "ca6"],
    ["11-cv-5452, 15-3235", "ilnd"],
    ["1:11-cv-05452, Document 1", "ilnd"],
    ["2019-CH-01234, Room 2402", "il-circuit"],
    ["2019-CH-01234 - 2019-CH-01250", "il-circuit"],
    ["2019-CH-01234 to 2019-CH-01250", "il-circuit"],
    ["19 CH 1234 to 19 CH 1250", "il-circuit"],
    ["19 CH 1234 - 19 CH 1250", "il-circuit"],
    ["2019-CH-01234 2019-L-01250", "il-circuit"],
    ["2019-CH-01234 1250", "il-circuit"],
    ["A012-345-678/679", "bia"],
    ["D061724 (Super. Ct. No. 37-2011-00012345)", "calctapp"],
    ["07-71234-35", "ca9"],
    ["11-1234-35", "laed"],
    ["20-16375 (D.C. No. 17-5211)", "ca9"],
    ["20-16375 (DC No. 17-5211)", "ca9"],
    ["20-16375 on remand from 17-5211", "ca9"],
  ])("or refused with a sentence: %s", (text, court) => {
    const { numbers, problem } = readDocketNumbers(text, court)
    expect(problem).toContain("a line of its own")
    expect(numbers).toEqual([{ raw: text, core: null, office: null }])
  })

  test("the same number in two spellings is one", () => {
    expect(readDocketNumbers("11 C 5452 (1:11-cv-05452)", "ilnd").numbers).toEqual([{ raw: "11 C 5452 (1:11-cv-05452)", core: "11-cv-5452", office: "1" }])
  })
})

const docket = fc.record({
  year: fc.integer({ min: 1970, max: 2049 }),
  serial: fc.integer({ min: 1, max: 99_999 }),
  office: fc.integer({ min: 1, max: 9 }),
  initials: fc.constantFrom("", "-JSW", "-RMC-DAB", " (RMC)", " (JEMx)", "-T-27TBM"),
  dash: fc.constantFrom("-", "–", "‑", "—", "−", "―", "﹘", "－"),
  label: fc.constantFrom("", "No. ", "Case No. ", "Civil Action No. ", "Case: ", "Docket No. "),
})
type Docket = typeof docket extends fc.Arbitrary<infer Value> ? Value : never
const short = (year: number) => String(year % 100).padStart(2, "0")
const forms: ((docket: Docket) => string)[] = [
  ({ year, serial, dash }) => `${short(year)}${dash}cv${dash}${serial}`,
  ({ year, serial, dash, initials }) => `${short(year)}${dash}CV${dash}${String(serial).padStart(5, "0")}${initials}`,
  ({ year, serial }) => `${short(year)} C ${serial}`,
  ({ year, serial }) => `${short(year)}cv${serial}`,
  ({ year, serial, initials }) => `${short(year)} Civ. ${serial}${initials}`,
  ({ year, serial, dash }) => `${year}${dash}cv${dash}${serial}`,
  ({ year, serial, dash, initials }) => `CV ${short(year)}${dash}${String(serial).padStart(5, "0")}${initials}`,
  ({ year, serial, dash }) => `C${dash}${short(year)}${dash}${serial}`,
]

describe("any docket printed in any of its forms", () => {
  test("comes back to the same core, and to the office where it is written", () => {
    fc.assert(
      fc.property(docket, fc.nat(forms.length - 1), fc.boolean(), (each, form, hasOffice) => {
        const text = forms[form]?.(each) ?? ""
        const isPrefix = hasOffice && /^\d/.test(text)
        const { core, office } = readDocketNumber(`${each.label}${isPrefix ? `${each.office}:` : ""}${text}`, "ilnd")
        return core === `${short(each.year)}-cv-${each.serial}` && office === (isPrefix ? String(each.office) : null)
      }),
      { numRuns: 3000 },
    )
  })

  test("and two of them, however they are joined, to both or to neither", () => {
    fc.assert(
      fc.property(docket, docket, fc.constantFrom(", ", "; ", " and ", " & ", "\n", " c/w "), (one, other, join) => {
        const { numbers, problem } = readDocketNumbers(`1:${forms[1]?.(one)}${join}1:${forms[1]?.(other)}`, "ilnd")
        const cores = [one, other].map(({ year, serial }) => `${short(year)}-cv-${serial}`)
        return problem !== null
          ? numbers.every(({ core }) => core === null)
          : JSON.stringify([...new Set(numbers.map(({ core }) => core))]) === JSON.stringify([...new Set(cores)])
      }),
      { numRuns: 1000 },
    )
  })

  test("and two of a state's or an agency's, to both or to neither", () => {
    const own: ((docket: Docket) => string)[] = [
      ({ year, serial }) => `${year}-CH-${serial}`,
      ({ year, serial }) => `${short(year)} CH ${serial}`,
      ({ serial, year }) => `${serial}/${year}`,
      ({ serial }) => `A200-${String(serial).padStart(6, "0").slice(0, 3)}-${String(serial).padStart(6, "0").slice(3)}`,
      ({ serial }) => `D${String(serial).padStart(6, "0")}`,
    ]
    const joints = [", ", "; ", " and ", " & ", "\n", " c/w ", " / ", "/", " + ", " or ", " ", " - ", " to ", " (consolidated with "]
    fc.assert(
      fc.property(docket, docket, fc.nat(own.length - 1), fc.constantFrom(...joints), (one, other, form, join) => {
        const texts = [one, other].map((each) => own[form]?.(each) ?? "")
        const { numbers, problem } = readDocketNumbers(texts.join(join), "il-circuit")
        const cores = texts.map((text) => readDocketNumber(text, "il-circuit").core)
        return problem !== null ? numbers.every(({ core }) => core === null) : JSON.stringify(numbers.map(({ core }) => core)) === JSON.stringify(cores)
      }),
      { numRuns: 1000 },
    )
  })

  test("a court of appeals' number by year and serial", () => {
    fc.assert(
      fc.property(docket, fc.constantFrom("ca2", "ca7", "cadc", "cafc"), ({ year, serial, dash, label }, court) => {
        const core = `${short(year)}-${serial}`
        return readDocketNumber(`${label.replace("Civil Action ", "")}${short(year)}${dash}${serial}`, court).core === core
      }),
    )
  })

  test("no text at all breaks the reader, and what was written is kept", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.constantFrom("ilnd", "ca7", "scotus", "deb", "il-circuit", null),
        (text, court) => readDocketNumber(text, court).raw === text.replace(/\s+/g, " ").replace(/^[\s,;]+|[\s,;]+$/g, ""),
      ),
    )
  })
})

describe("whether two are the same docket", () => {
  const placed = (courtId: string | null, core: string | null, office: string | null = null) => ({ courtId, core, office })
  test.each([
    ["same court, core and office", placed("ilnd", "11-cv-5452", "1"), placed("ilnd", "11-cv-5452", "1"), "same"],
    ["the office on neither side", placed("ilnd", "11-cv-5452"), placed("ilnd", "11-cv-5452"), "same"],
    ["the office on one side only", placed("ilnd", "11-cv-5452", "1"), placed("ilnd", "11-cv-5452"), "offered"],
    ["another office", placed("ilnd", "11-cv-5452", "1"), placed("ilnd", "11-cv-5452", "3"), "offered"],
    ["the kind left out on one side", placed("mad", "11-cv-5452"), placed("mad", "11-5452"), "offered"],
    ["civil and criminal", placed("mad", "11-cv-5452"), placed("mad", "11-cr-5452"), "different"],
    ["another court", placed("ilnd", "11-cv-5452", "1"), placed("ilsd", "11-cv-5452", "1"), "different"],
    ["a court not known", placed(null, "11-cv-5452"), placed("ilnd", "11-cv-5452"), "offered"],
    ["another number", placed("ca7", "19-2523"), placed("ca7", "19-2524"), "different"],
    ["no number", placed("ca7", null), placed("ca7", null), "different"],
  ] as const)("%s: it is the %s", (_, one, other, verdict) => {
    expect(sameDocket(one, other)).toBe(verdict)
    expect(sameDocket(other, one)).toBe(verdict)
  })
})
