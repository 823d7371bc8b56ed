import type { Actor } from "#lib/kernel/actor"
import { filesOfVersion } from "#lib/report/file-queries"
import { questionsOfReport } from "#lib/report/questions-of-report"
import type { Report } from "#lib/report/report"
import { versionsOf } from "#lib/report/version-queries"

type Asked = { from?: string | string[] | undefined; to?: string | string[] | undefined }

/** Two versions that were sent, as asked for, else the newest and the one before; undefined where there are not two. */
export const readTwoVersions = (actor: Actor, report: Report, { from, to }: Asked) => {
  const versions = versionsOf(actor, report.id).filter(({ submittedAt }) => submittedAt !== null)
  const numbered = (number: Asked["from"]) => versions.find((version) => String(version.number) === number)
  const after = numbered(to) ?? versions[0]
  const before = numbered(from) ?? versions[1]
  if (!after || !before) return undefined
  const withFiles = (version: typeof after) => ({ version, files: filesOfVersion(actor, version.id) })
  return { questions: questionsOfReport(actor, report), versions, before: withFiles(before), after: withFiles(after) }
}
