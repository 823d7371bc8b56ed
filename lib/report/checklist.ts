import type { AttachedFile, ReportVersion } from "#lib/report/report"
import { saidIn } from "#lib/report/said"
import type { RequirementRule } from "#lib/schedule/schedule"

/** "there": what the rule asks is there; "look": a person has to look, for instance into the file; "lacking": it is not there. */
export type CheckState = "there" | "look" | "lacking"
export type Check = { key: string; label: string; state: CheckState; note: string }

type Looked = {
  rule: RequirementRule
  version: ReportVersion
  files: readonly AttachedFile[]
  /** The questions that are answered in the words of the report before. */
  old: readonly string[]
  pages: { pages: number | null; pagesFrom: "counted" | "properties" | null }
}

const saysNone = (text: string) => /^\s*(none|no|nothing|n\/?a)\b/i.test(text)
const countOf = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

const questions = ({ rule, version, old }: Looked): Check[] => {
  const said = saidIn(version)
  return rule.questions
    .filter(({ name }) => name !== "decisions")
    .map(({ name, label }): Check => {
      const answer = (said[name] ?? "").trim()
      if (answer === "")
        return { key: name, label, state: version.file ? "look" : "lacking", note: version.file ? "No answer of its own; look in the file" : "Not answered" }
      if (old.includes(name)) return { key: name, label, state: "look", note: "The same words as in the report before" }
      return { key: name, label, state: "there", note: saysNone(answer) ? "“None”" : name === "media" ? countOf(linksIn(answer), "link") : "Answered" }
    })
}

const linksIn = (text: string) => text.match(/https?:\/\//g)?.length ?? 0

const decisions = ({ rule, version, files }: Looked): Check[] => {
  const question = rule.questions.find(({ name }) => name === "decisions")
  const attached = files.filter(({ kind }) => kind === "decision").length
  if (!question && !rule.mustAttach.includes("decision")) return []
  const answer = version.answers.decisions.trim()
  const label = question?.label ?? "Significant decisions"
  if (attached > 0) return [{ key: "decisions", label, state: "there", note: `${countOf(attached, "decision")} attached` }]
  if (saysNone(answer)) return [{ key: "decisions", label, state: "there", note: "“None”, so none is attached" }]
  if (answer === "" && version.file) return [{ key: "decisions", label, state: "look", note: "None attached; look in the file" }]
  return [{ key: "decisions", label, state: "lacking", note: answer === "" ? "Not answered, and none attached" : "Named, and none attached" }]
}

const photos = ({ rule, files }: Looked): Check[] => {
  const taken = files.filter(({ kind }) => kind === "photo")
  const mustHave = rule.mustAttach.includes("photo")
  if (taken.length === 0) return mustHave ? [{ key: "photos", label: "Photos", state: "lacking", note: "None attached" }] : []
  const ready = taken.filter(({ mayPublish, credit, caption }) => mayPublish && credit.trim() !== "" && caption.trim() !== "")
  const note =
    ready.length === taken.length
      ? `${countOf(taken.length, "photo")}, each with caption, credit and permission`
      : `${countOf(taken.length, "photo")}; ${countOf(taken.length - ready.length, "photo")} without caption, credit or permission`
  return [{ key: "photos", label: "Photos", state: ready.length === taken.length ? "there" : "look", note }]
}

const length = ({ rule: { pageLimit }, pages: { pages, pagesFrom } }: Looked): Check[] => {
  if (pageLimit === null) return []
  const label = `${countOf(pageLimit, "page")} or fewer`
  if (pages === null) return [{ key: "pages", label, state: "look", note: "Nobody could count the pages; look" }]
  const said = pagesFrom === "properties" ? `${countOf(pages, "page")}, as the document’s properties say` : countOf(pages, "page")
  return [{ key: "pages", label, state: pages > pageLimit ? "lacking" : "there", note: said }]
}

/** What a reviewer goes through: the questions, decisions, photos and length, as the rule asks for them. */
export const checklistOf = (looked: Looked): Check[] => [
  ...questions(looked),
  ...decisions(looked),
  ...photos(looked),
  ...(looked.version.file ? length(looked) : []),
]
