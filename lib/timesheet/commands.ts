import { perform } from "#db/perform"
import { timesheetMappings } from "#db/schema"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { getRequirement } from "#lib/requirement/queries"
import type { RememberMapping } from "#lib/timesheet/input"
import { letterOf } from "#lib/timesheet/letter"
import { may } from "#lib/timesheet/policy"
import { sheetFieldLabels, sheetFields } from "#lib/timesheet/timesheet"

/** Remembers for an organization which column of a sheet with these heads holds what; what was said before is replaced. */
export const rememberMapping = (actor: Actor, { requirementId, fingerprint, mapping }: RememberMapping) =>
  perform(
    actor,
    may.map,
    () => getRequirement(actor, requirementId),
    (tx, { id, organizationId, grantId }) => {
      const said = { mapping: JSON.stringify(mapping), personId: actor.personId, createdAt: now() }
      tx.insert(timesheetMappings)
        .values({ organizationId, fingerprint, ...said })
        .onConflictDoUpdate({ target: [timesheetMappings.organizationId, timesheetMappings.fingerprint], set: said })
        .run()
      const columns = sheetFields.flatMap((field) => {
        const column = mapping.columns[field]
        return column === undefined ? [] : [`${sheetFieldLabels[field].toLowerCase()} ${letterOf(column)}`]
      })
      const summary = `Columns of the timesheet: ${[...columns, ...(mapping.attorney ? [`attorney ${mapping.attorney}`] : [])].join(", ")}`
      const path = actor.role === "grantee" ? `/portal/requirements/${id}/check` : `/office/requirements/${id}?add=report`
      return { value: { requirementId, path }, about: { noun: "requirement", id, organizationId, grantId, summary } }
    },
  )
