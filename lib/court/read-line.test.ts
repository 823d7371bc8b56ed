import { describe, expect, test } from "vitest"
import { lineForm } from "#lib/court/line-form"
import { readLine } from "#lib/court/read-line"

const read = (line: string) => {
  const { caption, court, numbers } = readLine(line)
  return [caption, court?.id ?? null, numbers.map(({ core, office }) => (office ? `${office}:${core}` : core)).join(" + ") || null]
}

describe("one line gives caption, court and docket number", () => {
  test.each([
    ["Jimenez Moreno v. Napolitano, 11-cv-5452 (N.D.Ill.)", "Jimenez Moreno v. Napolitano", "ilnd", "11-cv-5452"],
    ["Jimenez Moreno v. Napolitano, No. 11-cv-5452 (N.D. Ill. filed Aug. 11, 2011)", "Jimenez Moreno v. Napolitano", "ilnd", "11-cv-5452"],
    ["Jimenez Moreno v. Napolitano 11-cv-5452 (N.D.Ill.)", "Jimenez Moreno v. Napolitano", "ilnd", "11-cv-5452"],
    ["Jimenez Moreno v. Napolitano, N.D. Ill., 11-cv-5452", "Jimenez Moreno v. Napolitano", "ilnd", "11-cv-5452"],
    ["N.D. Ill., 11-cv-5452, Jimenez Moreno v. Napolitano", "Jimenez Moreno v. Napolitano", "ilnd", "11-cv-5452"],
    ["1:11-cv-05452 Jimenez Moreno v. Napolitano (N.D. Ill.)", "Jimenez Moreno v. Napolitano", "ilnd", "1:11-cv-5452"],
    ["<i>Jimenez Moreno v. Napolitano</i>, 11&ndash;cv&ndash;5452 (N.D.Ill.)", "Jimenez Moreno v. Napolitano", "ilnd", "11-cv-5452"],
    ["Cece v. Holder, 733 F.3d 662 (7th Cir. 2013) (en banc)", "Cece v. Holder", "ca7", null],
    ["Gonzalez v. ICE, No. 2:13-cv-04416 (C.D. Cal.)", "Gonzalez v. ICE", "cacd", "2:13-cv-4416"],
    ["Smith, Inc. v. Jones & Co., Ltd., 3:20-cv-01234 (S.D. Ill.)", "Smith, Inc. v. Jones & Co., Ltd.", "ilsd", "3:20-cv-1234"],
    ["Smith v. Jones, No. 2019-CH-01234 (Ill. Cir. Ct.)", "Smith v. Jones", "il-circuit", "2019-ch-1234"],
    ["In re Doe, 19-2523 (7th Cir.)", "In re Doe", "ca7", "19-2523"],
    ["Doe v. Roe, Nos. 19-2523, 19-2524 (7th Cir. 2020)", "Doe v. Roe", "ca7", "19-2523 + 19-2524"],
    ["Doe v. City, 1:11-cv-05452, U.S. District Court for the Northern District of Illinois", "Doe v. City", "ilnd", "1:11-cv-5452"],
    ["Doe v. Roe, 23A999 (U.S.)", "Doe v. Roe", "scotus", "23a999"],
    ["N.D. Ill. 11-cv-5452: Doe v. Roe", "Doe v. Roe", "ilnd", "11-cv-5452"],
    ["Doe v. Trump — 1:25-cv-10135 — D. Mass.", "Doe v. Trump", "mad", "1:25-cv-10135"],
    ["D. Mass. 1:25-cv-10135 Doe v. Trump", "Doe v. Trump", "mad", "1:25-cv-10135"],
    ["19-2523 7th Cir.", null, "ca7", "19-2523"],
    ["Doe v. Roe\t11-cv-5452\tN.D. Ill.", "Doe v. Roe", "ilnd", "11-cv-5452"],
    ["Doe v. Roe [11-cv-5452] [N.D. Ill.]", "Doe v. Roe", "ilnd", "11-cv-5452"],
    ["“Doe v. Roe,” 11-cv-5452 (N.D. Ill.).", "Doe v. Roe", "ilnd", "11-cv-5452"],
    ["Smith v. Acme (E.D. Pa. No. 19-cv-123)", "Smith v. Acme", "paed", "19-cv-123"],
    ["Trump v. CASA, Inc., 606 U.S. 831 (2025)", "Trump v. CASA, Inc.", "scotus", null],
    ["In re Immigration Court Backlog, 20-1234", "In re Immigration Court Backlog", null, "20-1234"],
    [
      "Ms. L. v. U.S. Immigration & Customs Enforcement, No. 18-cv-0428 DMS (MDD) (S.D. Cal.)",
      "Ms. L. v. U.S. Immigration & Customs Enforcement",
      "casd",
      "18-cv-428",
    ],
    ["Doe v. Roe, No. 1:19-cv-00001 (RID) (E.D. Va.)", "Doe v. Roe", "vaed", "1:19-cv-1"],
    ["Doe v. Roe, 19-cv-1 (JBG)(CIT) (S.D.N.Y.)", "Doe v. Roe", "nysd", "19-cv-1"],
    ["Doe v. Roe, 19 Civ. 1 (DED) (S.D.N.Y.)", "Doe v. Roe", "nysd", "19-cv-1"],
    ["Doe v. Roe, 19-cv-1 (MDD), S.D. Cal.", "Doe v. Roe", "casd", "19-cv-1"],
    ["Doe v. Roe, 19-cv-1 (MDD)", "Doe v. Roe", null, "19-cv-1"],
    ["Doe v. Roe, 11-cv-5452 (SDNY)", "Doe v. Roe", "nysd", "11-cv-5452"],
    ["Smith v. Ford Motor Co. (Del.), No. 19-cv-1 (E.D. Mich.)", "Smith v. Ford Motor Co. (Del.)", "mied", "19-cv-1"],
    ["Smith v. Ford Motor Co. (Del.), No. 19-1", "Smith v. Ford Motor Co. (Del.)", null, "19-1"],
    ["Smith v. Jones, 19 CH 1234 (Cook County Circuit Court)", "Smith v. Jones", null, "19-ch-1234"],
    ["1:11-cv-05452-JJT-MAH Jimenez Moreno v. Napolitano", "Jimenez Moreno v. Napolitano", null, "1:11-cv-5452"],
    ["Smith v. Jones, Index No. 123456/2019 (N.Y. Sup. Ct.)", "Smith v. Jones", "nysupct", "123456-2019"],
    ["Doe v. Acme, Charge No. 440-2011-01234 (EEOC)", "Doe v. Acme", null, "440-2011-1234"],
    ["In re Doe (Cal.), 19-1 (9th Cir.)", "In re Doe (Cal.)", "ca9", "19-1"],
    ["Smith v. Jones (N.D. Ill.), 11-cv-5452", "Smith v. Jones", "ilnd", "11-cv-5452"],
    ["Doe v. Roe", "Doe v. Roe", null, null],
    ["Matter of A-B-, 27 I&N Dec. 316", "Matter of A-B-", null, null],
    ["", null, null, null],
  ])("%s", (line, ...parts) => expect(read(line)).toEqual(parts))

  test("the number stays as it was written, without what stood around it", () => {
    for (const line of ["Doe v. Roe, 11-cv-5452 (N.D. Ill.).", "Doe v. Roe (11-cv-5452) (N.D. Ill.)", "Doe v. Roe, 11-cv-5452 – N.D. Ill."])
      expect(readLine(line).numbers).toEqual([{ raw: "11-cv-5452", core: "11-cv-5452", office: null }])
  })

  test("a court that may be several is offered", () => {
    const { court, courtText, offered } = readLine("Doe v. Roe, 20-1234 (Washington)")
    expect([court, courtText, offered.map(({ id }) => id).slice(0, 3)]).toEqual([null, "Washington", ["wash", "waed", "wawd"]])
  })

  test.each([["two courts in brackets", "Doe v. Roe, 19-1234 (9th Cir.) (N.D. Cal.)", ["ca9", "cand"]]])("so are %s", (_, line, ids) => {
    const { court, offered } = readLine(line)
    expect([court, offered.map(({ id }) => id)]).toEqual([null, ids])
  })

  test.each([
    ["Smith v. Jones, 19 CH 1234 (Cook County Circuit Court)", "Cook County Circuit Court; 19 CH 1234"],
    ["1:11-cv-05452-JJT-MAH Jimenez Moreno v. Napolitano", "; 1:11-cv-05452-JJT-MAH"],
    ["Doe v. Roe, 19-cv-1 (MDD)", "; 19-cv-1"],
    ["Doe v. Roe (N.D. Ill.)", "N.D. Ill."],
    ["Doe v. Roe", ""],
  ])("and the form gets whatever was read: %s", (line, dockets) => expect(lineForm(readLine(line))).toMatchObject({ dockets }))
})
