import { afterEach, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { caseOf } from "#lib/case/case.sample"
import { addCase, publishCase, unpublishCase } from "#lib/case/commands"
import { getCase } from "#lib/case/queries"
import { addCaseUpdate, publishCaseUpdate } from "#lib/case/update-commands"
import { officer, visitor } from "#lib/demo/cast-actors"
import { awardGrant, publishGrant } from "#lib/grant/commands"
import { grantOf } from "#lib/grant/grant.sample"
import { getGrant } from "#lib/grant/queries"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { readGranteePage } from "#lib/public/grantee-page"
import { withoutCase } from "#lib/public/without-case"

afterEach(closeStore)

test("what is shown before a case is unpublished is what the grantee's page is afterwards", () => {
  openTwoOrganizations()
  const [gone, kept] = ["Doe v. City", "Roe v. County"].map((caption) => addCase(officer, caseOf(1, { caption })).id) as [number, number]
  const grant = awardGrant(officer, grantOf(1, { caseIds: [gone, kept] }))
  publishGrant(officer, { id: grant.id, version: getGrant(officer, grant.id).version })
  for (const id of [gone, kept]) {
    const update = addCaseUpdate(officer, { organizationId: 1, caseId: id, happenedOn: null, body: "Argued.", source: null, sourceUrl: null, position: 0 })
    publishCaseUpdate(officer, { id: update.id, version: 1 })
    publishCase(officer, { id, version: getCase(officer, id).version })
  }
  const before = readGranteePage(officer, 1, { preview: true })
  expect(before?.updates).toHaveLength(2)
  unpublishCase(officer, { id: gone, version: getCase(officer, gone).version })
  const after = readGranteePage(visitor, 1)
  expect(after?.grants[0]?.cases).toHaveLength(1)
  expect(before && withoutCase(before, gone)).toEqual(after)
})
