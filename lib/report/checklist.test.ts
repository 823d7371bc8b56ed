import { expect, test } from "vitest"
import { type Check, checklistOf } from "#lib/report/checklist"
import { type AttachedFile, noAnswers, type ReportVersion } from "#lib/report/report"
import type { RequirementRule } from "#lib/schedule/schedule"

const rule: RequirementRule = {
  questions: ["progress", "decisions", "media", "attorneys"].map((name) => ({ name, label: name, hint: "", rows: 3, isRequired: false })),
  pageLimit: 2,
  mustAttach: [],
  isPublished: true,
}
const report = { name: "report.docx", mediaType: "", sizeBytes: 10 }
const version = (answers: Partial<typeof noAnswers>, file: ReportVersion["file"] = null) =>
  ({ answers: { ...noAnswers, ...answers }, more: {}, file }) as ReportVersion
const attached = (kind: AttachedFile["kind"], rest: Partial<AttachedFile> = {}) =>
  ({ kind, caption: "", credit: "", mayPublish: false, ...rest }) as AttachedFile
const look = (
  answers: Partial<typeof noAnswers>,
  more: { files?: AttachedFile[]; file?: ReportVersion["file"]; pages?: number | null; rule?: Partial<RequirementRule>; old?: string[] } = {},
) => {
  const { files = [], file = null, pages = null } = more
  const checks = checklistOf({
    rule: { ...rule, ...more.rule },
    version: version(answers, file),
    files,
    old: more.old ?? [],
    pages: { pages, pagesFrom: pages === null ? null : "properties" },
  })
  return Object.fromEntries(checks.map(({ key, state, note }): [string, [Check["state"], string]] => [key, [state, note]]))
}

test("what is answered is there, what is not may stand in the file, and without a file it lacks", () => {
  expect(look({ progress: "We go on." }).progress).toEqual(["there", "Answered"])
  expect(look({}).progress?.[0]).toBe("lacking")
  expect(look({}, { file: report }).progress?.[0]).toBe("look")
  expect(look({ progress: "We go on." }, { old: ["progress"] }).progress).toEqual(["look", "The same words as in the report before"])
  expect(look({ media: "https://one.example\nhttps://two.example" }).media).toEqual(["there", "2 links"])
})

test("a decision that is named wants to be attached, “none” wants nothing", () => {
  expect(look({ decisions: "The motion was denied." }).decisions?.[0]).toBe("lacking")
  expect(look({ decisions: "The motion was denied." }, { files: [attached("decision")] }).decisions).toEqual(["there", "1 decision attached"])
  expect(look({ decisions: "None." }).decisions?.[0]).toBe("there")
})

test("photos are asked for their caption, credit and permission; where there are none and none must be, nothing is said", () => {
  const whole = { caption: "The bus stop", credit: "Wren Halloway", mayPublish: true }
  expect(look({}).photos).toBeUndefined()
  expect(look({}, { files: [attached("photo", whole)] }).photos?.[0]).toBe("there")
  expect(look({}, { files: [attached("photo", whole), attached("photo", { ...whole, mayPublish: false })] }).photos?.[0]).toBe("look")
  expect(look({}, { rule: { mustAttach: ["photo"] } }).photos?.[0]).toBe("lacking")
})

test("over the limit of pages is said with where the number comes from", () => {
  expect(look({}, { file: report, pages: 2 }).pages?.[0]).toBe("there")
  expect(look({}, { file: report, pages: 3 }).pages).toEqual(["lacking", "3 pages, as the document’s properties say"])
  expect(look({}, { file: report }).pages?.[0]).toBe("look")
  expect(look({}, { file: report, pages: 3, rule: { pageLimit: null } }).pages).toBeUndefined()
})
