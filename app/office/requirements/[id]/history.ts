import { randomUUID } from "node:crypto"
import { casesToldBy } from "#lib/case/told-by"
import type { Actor } from "#lib/kernel/actor"
import { casesToReportOn } from "#lib/report/queries"
import { actsOnRequirement } from "#lib/requirement/queries"
import type { Requirement } from "#lib/requirement/requirement"
import { getSetting } from "#lib/setting/queries"

/** What was done about a requirement, and the cases that a call in it can become news of. */
export const historyOf = (actor: Actor, requirement: Requirement) => {
  const acts = actsOnRequirement(actor, requirement.id)
  const calls = acts.calls.map(({ id }) => id)
  return {
    requirement,
    acts,
    cases: casesToReportOn(actor, requirement.grantId),
    told: casesToldBy(actor, calls),
    timeZone: getSetting().timeZone,
    keyFor: () => randomUUID(),
  }
}
