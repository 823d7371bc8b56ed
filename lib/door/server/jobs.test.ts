import { expect, test } from "vitest"
import { startJobs } from "#lib/door/server/jobs"

test("a job runs at the start, and one that fails does not take the others with it", async () => {
  const ran: string[] = []
  const stop = startJobs([
    { name: "fails", everyHours: 24, run: () => Promise.reject(new Error("broken")) },
    { name: "works", everyHours: 24, run: () => ran.push("works") },
  ])
  await expect.poll(() => ran).toEqual(["works"])
  stop()
})
