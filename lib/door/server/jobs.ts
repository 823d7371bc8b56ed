import { Cron } from "croner"
import { log } from "#lib/door/log"

/** `at` is a cron pattern, with seconds in front when it has six fields. What was done and what is due stands in rows, never in the timer. */
export type Job = { name: string; at: string; run: (signal: AbortSignal) => unknown }

/** Whoever waits for the first page after a start has it before the jobs take their turn. */
const firstRunMs = 5_000

/** So long a stop waits for a job that does not end by itself. */
const patienceMs = 10_000

const patience = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, patienceMs).unref()
  })

/** Runs each job soon after the start and at its times, never twice at once; a job that fails is logged and tried again next time. Gives what stops them and waits for those that run. */
export const startJobs = (jobs: readonly Job[], afterMs = firstRunMs): (() => Promise<void>) => {
  const stopping = new AbortController()
  const running = new Map<Job, Promise<void>>()
  const run = async (job: Job) => {
    try {
      await job.run(stopping.signal)
    } catch (error) {
      log().error({ job: job.name, err: error }, "job failed")
    } finally {
      running.delete(job)
    }
  }
  const once = (job: Job) => {
    if (!running.has(job) && !stopping.signal.aborted) running.set(job, run(job))
  }
  const first = setTimeout(() => jobs.forEach(once), afterMs).unref()
  const timers = jobs.map((job) => new Cron(job.at, { unref: true }, () => once(job)))
  return async () => {
    clearTimeout(first)
    for (const timer of timers) timer.stop()
    stopping.abort()
    await Promise.race([Promise.all(running.values()), patience()])
  }
}
