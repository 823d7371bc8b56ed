import { randomUUID } from "node:crypto"
import { configuration } from "#lib/door/configuration"
import { findProblem } from "#lib/door/problem"
import type { Actor } from "#lib/kernel/actor"
import { draftFiles } from "#lib/report/attach"
import { casesToReportOn, findUpload } from "#lib/report/queries"
import { sheetInHand } from "#lib/report/sheet"
import type { Requirement } from "#lib/requirement/requirement"

/** What the form starts from by which staff files a report for the grantee. */
export const filingOf = async (actor: Actor, requirement: Requirement, problem: string | string[] | undefined) => ({
  requirement,
  upload: findUpload(actor, requirement.id),
  files: draftFiles(actor, requirement.id, undefined),
  cases: casesToReportOn(actor, requirement.grantId),
  limitBytes: configuration().uploadLimitBytes,
  problem: findProblem(problem),
  sheet: (await sheetInHand(actor, requirement))?.sheet ?? null,
  formKey: randomUUID(),
  mappingKey: randomUUID(),
})
