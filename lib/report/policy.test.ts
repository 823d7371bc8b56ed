import { expect, test } from "vitest"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import type { Role } from "#lib/kernel/actor"
import type { Instant } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { can } from "#lib/kernel/permission"
import { may } from "#lib/report/policy"
import type { Report } from "#lib/report/report"
import { type ReportStatus, reportStatuses } from "#lib/report/status"
import type { Requirement, RequirementState } from "#lib/requirement/requirement"

const requirementOf = (reportStatus: ReportStatus | null, state: RequirementState = "open", kind: Requirement["kind"] = "six_month_report"): Requirement => ({
  id: 1,
  grantId: 1,
  organizationId: 1,
  organizationName: "Harbor Legal Aid",
  fiscalYear: 2027,
  kind,
  coversFrom: null,
  coversTo: null,
  dueOn: day("2027-04-15"),
  state,
  metOn: null,
  scheduleRuleId: null,
  addedBecause: null,
  forName: null,
  createdAt: "2026-09-25T15:00:00Z" as Instant,
  isArchived: false,
  version: 1,
  reportId: reportStatus && 1,
  reportStatus,
  isOwed: true,
  standing: { word: "", tone: "plain", isOverdue: false },
})

const reportOf = (status: ReportStatus, requirementState: RequirementState = "open", publishedAt: Report["publishedAt"] = null): Report => ({
  id: 1,
  grantId: 1,
  organizationId: 1,
  organizationName: "Harbor Legal Aid",
  fiscalYear: 2027,
  kind: "six_month_report",
  coversFrom: null,
  coversTo: null,
  status,
  requirementId: 1,
  requirementState,
  dueOn: null,
  publishedUrl: null,
  publishedAt,
  isGrantPublic: false,
  version: 1,
})

const actors = { administrator, officer, board, grantee, visitor, system }
const nobody = { administrator: [], officer: [], board: [], grantee: [], visitor: [], system: [] } as const
const staff = <Statuses extends readonly ReportStatus[]>(...statuses: Statuses) => ({ ...nobody, administrator: statuses, officer: statuses, system: statuses })

const byRequirement = {
  draft: { ...nobody, grantee: ["draft", "changes_requested", "withdrawn"] },
  submit: { ...nobody, grantee: ["draft", "changes_requested", "withdrawn"] },
  file: staff("draft", "changes_requested", "withdrawn"),
} satisfies Partial<Record<keyof typeof may, Record<Role, readonly ReportStatus[]>>>

const byReport = {
  withdraw: { ...nobody, grantee: ["submitted"] },
  review: staff("submitted"),
  accept: staff("submitted", "in_review"),
  requestChanges: staff("submitted", "in_review"),
  reopen: staff("accepted"),
  remark: staff("submitted", "in_review", "changes_requested", "accepted", "withdrawn"),
  write: {
    ...staff("submitted", "in_review", "changes_requested", "accepted", "withdrawn"),
    grantee: ["submitted", "in_review", "changes_requested", "accepted", "withdrawn"],
  },
  confirm: staff("submitted", "in_review", "accepted"),
  dismiss: staff("submitted", "in_review", "accepted"),
  publish: staff("accepted"),
  unpublish: nobody,
} satisfies Record<Exclude<keyof typeof may, keyof typeof byRequirement | "import">, Record<Role, readonly ReportStatus[]>>

const roles = Object.keys(actors) as Role[]

test.each(Object.entries(byRequirement))("%s a report: who, and while it stands how", (name, allowed) => {
  const permission = may[name as keyof typeof byRequirement]
  for (const role of roles) {
    const found = reportStatuses.filter((status) => can(actors[role], permission, requirementOf(status)))
    // What was accepted is refused through the requirement that it met.
    expect(found.filter((status) => status !== "accepted").toSorted(), role).toEqual([...allowed[role]].toSorted())
    expect(can(actors[role], permission, requirementOf(null, "met"))).toBe(false)
    expect(can(actors[role], permission, requirementOf(null, "waived"))).toBe(false)
    expect(can(actors[role], permission, requirementOf(null, "open", "call"))).toBe(false)
    expect(can(actors[role], permission, { ...requirementOf(null), isOwed: false })).toBe(false)
  }
  expect(can(stranger, permission, requirementOf(null))).toBe(false)
})

test.each(Object.entries(byReport))("%s a report: who, and in which states", (name, allowed) => {
  const permission = may[name as keyof typeof byReport]
  for (const role of roles) {
    const found = reportStatuses.filter((status) => can(actors[role], permission, reportOf(status)))
    expect(found.toSorted(), role).toEqual([...allowed[role]].toSorted())
  }
  expect(reportStatuses.some((status) => can(stranger, permission, reportOf(status)))).toBe(false)
})

test("what was waived is not reviewed any more", () => {
  expect([may.accept, may.requestChanges, may.review].some((permission) => can(officer, permission, reportOf("submitted", "waived")))).toBe(false)
})

test("only what is public is unpublished, by staff", () => {
  const shown = reportOf("accepted", "met", "2027-04-20T15:00:00.000Z" as Report["publishedAt"])
  expect(roles.filter((role) => can(actors[role], may.unpublish, shown))).toEqual(["administrator", "officer", "system"])
  expect(roles.filter((role) => can(actors[role], may.publish, shown))).toEqual([])
})

test("older reports enter by the import, and by nobody's hand", () => {
  expect(roles.filter((role) => can(actors[role], may.import, { id: 1, organizationId: 1, fiscalYear: 2017 }))).toEqual(["system"])
})
