import type { FileWords } from "#lib/report/attachment"
import { bothOf, mergeSaid } from "#lib/report/meanwhile"
import { type Said, saysTheSame } from "#lib/report/said"

type Written = { answers: Said; files: readonly FileWords[]; caseIds: readonly number[] }

const caseName = (id: number | string) => `case_${id}`
const ofFile = /^(caption|credit|publish)_/

/** What two people may write in one draft at once, by the fields of its form: the answers, what stands beside each file, the cases ("case_3"). */
export const partsOf = ({ answers, files, caseIds }: Written): Said => ({
  ...answers,
  ...Object.fromEntries(
    files.flatMap(({ id, caption, credit, mayPublish }) => [
      [`caption_${id}`, caption],
      [`credit_${id}`, credit],
      [`publish_${id}`, mayPublish ? "yes" : ""],
    ]),
  ),
  ...Object.fromEntries(caseIds.map((id) => [caseName(id), "yes"])),
})

/** A line, where it stands beside a file; else a text. */
export const isLine = (name: string): boolean => ofFile.test(name)

/** Two texts of one part, so that neither is lost. */
export const bothIn = (name: string, mine: string, theirs: string): string => {
  if (!isLine(name)) return bothOf(mine, theirs)
  if (mine === theirs || theirs.trim() === "") return mine
  return mine.trim() === "" ? theirs : `${mine.trim()} / ${theirs.trim()}`
}

const sameFile = (one: FileWords, other: FileWords) => one.caption === other.caption && one.credit === other.credit && one.mayPublish === other.mayPublish

/** Whether saving the one would take nothing of the other away. Files that only one of them knows of say nothing. */
export const isWrittenAlike = (mine: Written, theirs: Written): boolean =>
  saysTheSame(mine.answers, theirs.answers) &&
  mine.caseIds.length === theirs.caseIds.length &&
  mine.caseIds.every((id) => theirs.caseIds.includes(id)) &&
  mine.files.every((file) => theirs.files.every((other) => other.id !== file.id || sameFile(file, other)))

/** For a form that can't show both, since the browser posted it without script. A photo that one of them does not give stays private. */
export const mergeWritten = (mine: Written, theirs: Written): Written => ({
  answers: mergeSaid(mine.answers, theirs.answers),
  caseIds: [...new Set([...mine.caseIds, ...theirs.caseIds])],
  files: mine.files.map((file) => {
    const other = theirs.files.find(({ id }) => id === file.id)
    if (!other) return file
    return {
      id: file.id,
      caption: bothIn("caption_", file.caption, other.caption),
      credit: bothIn("credit_", file.credit, other.credit),
      mayPublish: file.mayPublish && other.mayPublish,
    }
  }),
})
