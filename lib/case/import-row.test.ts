import { describe, expect, test } from "vitest"
import { readWrittenDay } from "#lib/case/import-day"
import { findColumns, readCaseRow } from "#lib/case/import-row"
import { readStatus } from "#lib/case/import-status"

const read = (cells: Parameters<typeof readCaseRow>[1]) => readCaseRow(2, cells)

describe("columns", () => {
  test("are found in any order and spelling", () => {
    expect(findColumns(["Status", "Docket Number(s)", "COURT", "Case Name", "Date Filed", "Notes", "Colour"])).toEqual({
      places: { status: 0, docketNumber: 1, court: 2, caption: 3, filed: 4, summary: 5 },
      unread: ["Colour"],
    })
    expect(findColumns(["caption", "court", "docket_number", "filed", "status", "summary"]).places).toEqual({
      caption: 0,
      court: 1,
      docketNumber: 2,
      filed: 3,
      status: 4,
      summary: 5,
    })
    expect(findColumns(["State", "Case #", "Status", "Case Name"])).toEqual({ places: { docketNumber: 1, status: 2, caption: 3 }, unread: ["State"] })
  })
})

describe("a row", () => {
  test("with HTML in its cells, several courts and numbers, and a date in words", () => {
    const row = read({
      caption: '<a href="https://example.org"><i>Jimenez&nbsp;Moreno v. Napolitano</i></a>',
      court: "N.D. Ill.<br>7th Cir.",
      docketNumber: "1:11-cv-05452<br>15-3235",
      filed: "May 7, 2025",
      status: "On appeal",
      summary: "<p>Detainers &amp; warrants.</p><script>alert(1)</script>",
    })
    expect(row).toMatchObject({
      row: 2,
      caption: "Jimenez Moreno v. Napolitano",
      dockets: [
        { courtId: "ilnd", raw: "1:11-cv-05452", office: "1", core: "11-cv-5452" },
        { courtId: "ca7", raw: "15-3235", office: null, core: "15-3235" },
      ],
      filed: "2025-05-07",
      stage: "appeal",
      outcome: "on_appeal",
      summary: "Detainers & warrants.",
      problems: [],
      isRefused: false,
    })
  })

  test("with several numbers of one court", () => {
    expect(read({ caption: "Doe v. Roe", court: "E.D. La.", docketNumber: "11-1234, 11-1235" })?.dockets.map(({ courtId, core }) => [courtId, core])).toEqual([
      ["laed", "11-1234"],
      ["laed", "11-1235"],
    ])
  })

  test("with the court beside each number", () => {
    const row = read({ caption: "Doe v. Roe", court: "", docketNumber: "1:20-cv-1 (N.D. Ill.); 20-1234 (7th Cir.)" })
    expect(row?.dockets.map(({ courtId, core }) => [courtId, core])).toEqual([
      ["ilnd", "20-cv-1"],
      ["ca7", "20-1234"],
    ])
  })

  test.each([
    ["D.D.C.", "1:25-cv-00233 (D.D.C.), 25-5057 (D.C. Cir.)"],
    ["D.D.C./D.C. Cir.", "1:25-cv-00233/25-5057"],
    ["D.D.C., D.C. Cir.", "1:25-cv-00233 and 25-5057"],
    ["D.D.C.; D.C. Cir.", "1:25-cv-00233, 25-5057"],
  ])("with two courts and numbers in one line: %s, %s", (court, docketNumber) => {
    expect(read({ caption: "Doe v. Roe", court, docketNumber })).toMatchObject({
      dockets: [
        { courtId: "dcd", core: "25-cv-233" },
        { courtId: "cadc", core: "25-5057" },
      ],
      problems: [],
    })
  })

  test("whose caption brings court and number along", () => {
    expect(read({ caption: "Gonzalez v. ICE, No. 2:13-cv-04416 (C.D. Cal.)" })).toMatchObject({
      caption: "Gonzalez v. ICE",
      dockets: [{ courtId: "cacd", core: "13-cv-4416" }],
    })
    expect(read({ caption: "New York v. Trump<br>Case No. 1:25-cv-01144", court: "S.D.N.Y." })).toMatchObject({
      caption: "New York v. Trump",
      dockets: [{ courtId: "nysd", core: "25-cv-1144" }],
    })
  })

  test("whose court may be several keeps it as written, and says so", () => {
    const row = read({ caption: "Doe v. Roe", court: "Northern District", docketNumber: "20-1" })
    expect(row?.dockets).toEqual([{ court: "Northern District", courtId: null, raw: "20-1", office: null, core: "20-1" }])
    expect(row?.problems).toEqual([expect.stringContaining("may be N.D. Ala.")])
    expect(row?.isRefused).toBe(false)
  })

  test.each([
    ["EEOC", "440-2011-01234", "440-2011-1234"],
    ["HUD", "05-11-1234-8", "5-11-1234-8"],
  ])("of an agency's own numbers is taken as it is: %s, %s", (court, docketNumber, core) => {
    expect(read({ caption: "Doe v. Roe", court, docketNumber })).toMatchObject({
      dockets: [{ court, courtId: null, raw: docketNumber, core }],
      isRefused: false,
    })
  })

  test.each([
    ["numbers that can't be told apart", { caption: "Doe v. Roe", court: "6th Cir.", docketNumber: "11-3456/3457" }],
    ["more courts than numbers", { caption: "Doe v. Roe", court: "N.D. Ill.; S.D. Ind.; 7th Cir.", docketNumber: "11-1; 11-2" }],
    ["numbers that are not such as their courts give", { caption: "Doe v. Roe", court: "D.D.C., D.C. Cir.", docketNumber: "1:25-cv-1, 1:25-cv-2" }],
    ["a caption that no form takes", { caption: `Doe v. ${"Roe".repeat(100)}` }],
    ["no caption", { court: "N.D. Ill.", docketNumber: "1:11-cv-05452" }],
  ])("is refused for %s", (_, cells) => {
    expect(read(cells)?.isRefused).toBe(true)
    expect(read(cells)?.problems.length).toBeGreaterThan(0)
  })

  test.each(["pending", "TBD", "n/a", "N/A", "To be assigned", "—"])("whose number is %j has none", (docketNumber) => {
    expect(read({ caption: "Doe v. Roe", court: "7th Cir.", docketNumber })).toMatchObject({ dockets: [{ courtId: "ca7", raw: null }], problems: [] })
    expect(read({ caption: "Doe v. Roe, 19-2523 (7th Cir.)", docketNumber })).toMatchObject({ caption: "Doe v. Roe", dockets: [{ core: "19-2523" }] })
  })

  test("of empty cells is none", () => expect(read({ caption: " ", summary: "<p></p>" })).toBeNull())
})

describe("a day", () => {
  test.each([
    ["May 7, 2025", "2025-05-07"],
    ["May 7th, 2025", "2025-05-07"],
    ["Sept. 7, 2025", "2025-09-07"],
    ["7 May 2025", "2025-05-07"],
    ["Filed May 7, 2025", "2025-05-07"],
    ["Wednesday, May 7, 2025", "2025-05-07"],
    ["5/7/2025", "2025-05-07"],
    ["5/7/25", "2025-05-07"],
    ["2025-05-07T00:00:00", "2025-05-07"],
    ["7-May-25", "2025-05-07"],
    ["7-May-2025", "2025-05-07"],
    ["2025/05/07", "2025-05-07"],
    ["Wed., May 7, 2025", "2025-05-07"],
    ["May 7,2025", "2025-05-07"],
    ["7 May,2025", "2025-05-07"],
    ["May 72025", null],
    ["May 7, 3025", null],
    ["7-Foo-25", null],
    ["May 2025", null],
    ["13/7/2025", null],
    ["February 30, 2025", null],
    ["sometime", null],
  ])("%s", (text, day) => expect(readWrittenDay(text)).toBe(day))
})

describe("a status says no more than it says", () => {
  test.each([
    ["Pending", { stage: null, outcome: "pending" }],
    ["Pending in district court", { stage: null, outcome: "pending" }],
    ["On appeal", { stage: "appeal", outcome: "on_appeal" }],
    ["Cert. granted", { stage: "appeal", outcome: "on_appeal" }],
    ["Cert. denied", { stage: null, outcome: null, isWhole: false }],
    ["Remanded to the BIA", { stage: "remand" }],
    ["Transferred to D. Md.", { disposition: "transferred" }],
    ["Affirmed on appeal", { stage: null, outcome: null, disposition: "affirmed" }],
    ["Dismissed; on appeal", { stage: "appeal", outcome: "on_appeal" }],
    ["Lost on appeal", { stage: null, outcome: "lost" }],
    ["Not settled", { outcome: null, disposition: null, isWhole: false }],
    ["Discovery", { stage: "discovery", outcome: null }],
    ["Settled", { outcome: "settled", disposition: "dismissed_settled" }],
    ["Consent decree entered", { outcome: "settled", settlementForm: "consent_decree" }],
    ["Settlement negotiations", { stage: "settlement_pending", outcome: null }],
    ["Voluntarily dismissed", { outcome: "closed_without_result", disposition: "dismissed_voluntarily" }],
    ["Dismissed", { stage: "closed", outcome: null, disposition: null }],
    ["Dismissed as moot", { stage: "closed", outcome: null, mootBecause: "other" }],
    ["Dismissed as moot after rule withdrawn", { stage: "closed", disposition: null, mootBecause: "rule_withdrawn" }],
    ["Moot because rule withdrawn", { stage: "closed", disposition: null, mootBecause: "rule_withdrawn" }],
    ["Rule withdrawn; case moot", { stage: "closed", disposition: null, mootBecause: "rule_withdrawn" }],
    ["Rule withdrawn", { stage: null, disposition: null, isWhole: false }],
    ["Appeal withdrawn", { stage: null, outcome: null, disposition: null, isWhole: false }],
    ["Case withdrawn", { disposition: "dismissed_voluntarily" }],
    ["Judgment for plaintiffs", { prevailed: "plaintiff", outcome: null }],
    ["Judgment for plaintiffs, affirmed on appeal", { prevailed: "plaintiff" }],
    ["Judgment for defendants, reversed on appeal", { prevailed: null, stage: null, outcome: null, disposition: "reversed", isWhole: false }],
    ["Verdict for defendants vacated", { prevailed: null, stage: null, outcome: null, disposition: "vacated", isWhole: false }],
    ["Judgment for defendants, vacated as moot", { prevailed: null, mootBecause: "other" }],
    ["Partial victory reversed on appeal", { prevailed: null, disposition: "reversed" }],
    ["Dismissal reversed on appeal", { stage: null, outcome: null, disposition: "reversed" }],
    ["Unfavorable ruling reversed on appeal", { outcome: null, disposition: "reversed" }],
    ["Unfavorable ruling", { outcome: "lost" }],
    ["Unfavorable climate", { outcome: null, isWhole: false }],
    ["Affirmed in part, reversed in part", { disposition: "mixed_on_appeal" }],
    ["Affirmed in part and vacated in part", { disposition: "mixed_on_appeal" }],
    ["Case settled in part", { outcome: null, disposition: null, isWhole: false }],
    ["Won", { outcome: "won", prevailed: null }],
    ["Partial victory", { outcome: "won_in_part", prevailed: "mixed" }],
    ["Closed", { stage: "closed", outcome: null }],
    ["Case closed in favor of plaintiff", { stage: "closed", prevailed: "plaintiff" }],
    ["Closed - settled", { stage: "closed", outcome: "settled" }],
    ["Closed below, on appeal", { stage: "appeal" }],
    ["Blue", { stage: null, outcome: null, isWhole: false }],
    ["", { stage: null, outcome: null, problem: null }],
  ])("%s", (text, meaning) => expect(readStatus(text)).toMatchObject(meaning))
})
