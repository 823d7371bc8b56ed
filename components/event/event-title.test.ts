import { expect, test } from "vitest"
import { eventTitle } from "#components/event/event-title"

const moved = (from: string, to: string) => eventTitle({ verb: "requirement.extend", before: { dueOn: from }, after: { dueOn: to } })

test("a due day that becomes an earlier one is not called extended", () => {
  expect(moved("2027-04-15", "2027-05-01")).toBe("Requirement extended")
  expect(moved("2027-04-15", "2027-03-01")).toBe("Requirement: due date moved earlier")
  expect(eventTitle({ verb: "requirement.extend", before: null, after: null })).toBe("Requirement extended")
  expect(eventTitle({ verb: "requirement.edit", before: { dueOn: "2027-04-15" }, after: { dueOn: "2027-03-01" } })).toBe("Requirement changed")
})
