import { createHash } from "node:crypto"
import { insert } from "#lib/command/bench/insert"
import { now } from "#lib/kernel/clock"

/** The history of grants entered from older records, one event each, in an unbroken chain. */
export const fillEvents = (grants: readonly { id: number; organizationId: number; year: number }[]): void => {
  let previousHash = ""
  for (const { id, organizationId, year } of grants) {
    const hash = createHash("sha256").update(previousHash).update(String(id)).digest("hex")
    insert("events", {
      ...{ happened_at: now(), actor_name: "Lodestar", role: "system", verb: "grant.import", outcome: "done", noun: "grant", noun_id: id },
      ...{ organization_id: organizationId, grant_id: id, summary: `Fiscal year ${year}`, previous_hash: previousHash, hash },
    })
    previousHash = hash
  }
}
