import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { board, grantee, officer } from "#lib/demo/cast-actors"
import type { Actor } from "#lib/kernel/actor"
import { setClock } from "#lib/kernel/clock"
import type { ListState } from "#lib/kernel/list"
import { askable, chooseReminders } from "#lib/reminder/choose"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { waiveRequirement } from "#lib/requirement/commands"

const everything: ListState = { q: "", sort: null, page: 1, pageSize: 50, columns: null, filters: {} }
let foundation: ReturnType<typeof openSmallFoundation>
beforeEach(() => {
  foundation = openSmallFoundation()
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const whom = (actor: Actor, state: ListState, ids: number[] = []) =>
  chooseReminders(actor, ids, state).letters.map(({ to, matters }) => `${to.name}: ${matters.map(({ requirement }) => requirement.dueOn).join(", ")}`)

test("the list’s filters choose who is reminded; without a standing, what is late or due soon", () => {
  owe(foundation.harbor.grantId, "timesheet", "2027-01-15")
  owe(foundation.harbor.grantId, "six_month_report", "2027-04-15")
  const later = owe(foundation.prairie.grantId, "year_end_report", "2027-10-15")
  expect(whom(officer, everything)).toEqual(["Greta Grantee: 2027-01-15, 2027-04-15"])
  expect(whom(officer, { ...everything, filters: { standing: ["overdue"] } })).toEqual(["Greta Grantee: 2027-01-15"])
  expect(whom(officer, { ...everything, filters: { standing: ["later"] } })).toEqual(["Stan Stranger: 2027-10-15"])
  expect(whom(officer, everything, [later])).toEqual(["Stan Stranger: 2027-10-15"])
})

test("whatever the list shows is in a letter, or is said to get nothing and why", () => {
  owe(foundation.harbor.grantId, "timesheet", "2027-04-15")
  owe(foundation.harbor.grantId, "call", "2027-04-29")
  const waived = owe(foundation.prairie.grantId, "year_end_report", "2027-10-15")
  waiveRequirement(officer, { id: waived, version: 1, reason: "They merged." })
  const silent = (state: ListState, ids: number[] = []) =>
    chooseReminders(officer, ids, state).idle.map(({ because, count, rows }) => [because, count, rows.length])
  expect(whom(officer, everything)).toEqual(["Greta Grantee: 2027-04-15"])
  expect(silent(everything)).toEqual([
    ["later", 1, 1],
    ["waived", 1, 1],
  ])
  const calls = { ...everything, filters: { kind: ["call"] } }
  expect(whom(officer, calls)).toEqual([])
  expect(silent(calls)).toEqual([["later", 1, 1]])
  const asked = { ...everything, filters: { kind: ["call"], standing: [...askable] } }
  expect(whom(officer, asked)).toEqual(["Greta Grantee: 2027-04-29"])
  expect(silent(asked)).toEqual([])
  expect(silent({ ...everything, filters: { standing: ["waived"] } })).toEqual([["waived", 1, 1]])
  expect(silent(everything, [waived])).toEqual([["waived", 1, 1]])
})

test("who is no staff is shown nobody’s letters", () => {
  owe(foundation.prairie.grantId, "timesheet", "2027-01-15")
  expect(whom(grantee, everything)).toEqual([])
  expect(whom(board, everything)).toEqual([])
})
