import { expect, test } from "vitest"
import { startJobs } from "#lib/door/server/jobs"

const daily = "0 3 * * *"

test("a job runs soon after the start, and one that fails does not take the others with it", async () => {
  const ran: string[] = []
  const jobs = [
    { name: "fails", at: daily, run: () => Promise.reject(new Error("broken")) },
    { name: "works", at: daily, run: () => ran.push("works") },
  ]
  const [stopLater, stop] = [startJobs(jobs), startJobs(jobs, 0)]
  await expect.poll(() => ran).toEqual(["works"])
  await Promise.all([stopLater(), stop()])
  expect(ran).toEqual(["works"])
})

test("a job runs again at its times, never twice at once, and is waited for when the server stops", async () => {
  let started = 0
  let finish: () => void = () => undefined
  const done: string[] = []
  const run = () => {
    started += 1
    return new Promise<void>((resolve) => {
      finish = () => {
        done.push("finished")
        resolve()
      }
    })
  }
  const stop = startJobs([
    { name: "slow", at: "* * * * * *", run },
    { name: "ticks", at: "* * * * * *", run: () => done.push("tick") },
  ])
  await expect.poll(() => done.length, { timeout: 5000 }).toBeGreaterThan(2)
  expect(started).toBe(1)
  const stopped = stop().then(() => done.push("stopped"))
  finish()
  await stopped
  expect(done.slice(-2)).toEqual(["finished", "stopped"])
})
