import type { AttachmentKind } from "#lib/document/attachment"
import type { DraftFile } from "#lib/report/attachment"
import type { PageCount } from "#lib/report/report"
import type { Said } from "#lib/report/said"
import type { RequirementKind } from "#lib/requirement/requirement"

type AskedFile = { part: AttachmentKind; label: string; hint: string }

const decision: AskedFile = { part: "decision", label: "Decisions in the case", hint: "Published with the report." }
const photo: AskedFile = {
  part: "photo",
  label: "Photos that you allow us to publish",
  hint: "Where and when a photo was taken is removed from it. Beside it, say who took it, and that it may be published.",
}
const other: AskedFile = { part: "other", label: "Other files", hint: "For the foundation; never published." }

/** What can go along with a report of a kind. */
export const attachmentsAsked = (kind: RequirementKind): readonly AskedFile[] => {
  switch (kind) {
    case "six_month_report":
    case "year_end_report":
      return [decision, photo, other]
    case "description":
      return [photo, other]
    case "timesheet":
      return [other]
    case "call":
      return []
  }
}

const asked: Record<string, string> = { decision: "Significant decisions", photo: "Photos", timesheet: "The timesheet" }

type Draft = { answers: Said; file: PageCount | undefined; files: readonly DraftFile[] }

/** "none", "None.", "No decisions": said in the answer, so that no file is missing. */
const saysNone = (text = ""): boolean => /^\s*(none|no)\b/i.test(text)

/** What the rule asks to attach and is not there; it keeps nobody from submitting. */
export const notAttached = (mustAttach: readonly string[], { answers, file, files }: Draft): string[] =>
  mustAttach
    .filter((part) => {
      if (part === "timesheet") return file === undefined && !files.some(({ kind }) => kind === "other")
      if (part === "decision" && saysNone(answers.decisions)) return false
      return !files.some(({ kind }) => kind === part)
    })
    .map((part) => asked[part] ?? part)

/** A warning, no wall. Null where the limit is kept, or nobody knows. */
export const overLimit = (pageLimit: number | null, file: PageCount | undefined): string | null => {
  if (pageLimit === null || file?.pages == null || file.pages <= pageLimit) return null
  const says = file.pagesFrom === "properties" ? "has, as its properties say," : "has"
  return `The file ${says} ${file.pages} pages; the foundation asks for at most ${pageLimit}. You can submit it all the same.`
}

/** Photos that can't be published as they are, and why. */
export const photosToComplete = (files: readonly DraftFile[]): string[] =>
  files
    .filter(({ kind }) => kind === "photo")
    .flatMap(({ name, caption, credit, mayPublish }) => {
      const lacks = [caption ? "" : "what it shows", credit ? "" : "its credit", mayPublish ? "" : "the permission to publish it"].filter(Boolean)
      return lacks.length > 0 ? [`${name}: ${new Intl.ListFormat("en-US").format(lacks)}`] : []
    })

export const listAttachments = (mustAttach: readonly string[]): string => mustAttach.map((part) => (asked[part] ?? part).toLowerCase()).join(", ")
