import { Cron } from "croner"
import { log } from "#lib/door/log"

/** `at` is a cron pattern, with seconds in front when it has six fields. What was done and what is due stands in rows, never in the timer. */
export type Job = { name: string; at: string; run: (signal: AbortSignal) => unknown }

/** So long a stop waits for a job that does not end by itself. */
const patienceMs = 10_000

const patience = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, patienceMs).unref()
  })

/** Runs each job at the start and at its times, never twice at once; a job that fails is logged and tried again next time. Gives what stops them and waits for those that run. */
export const startJobs = (jobs: readonly Job[]): (() => Promise<void>) => {
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
  const timers = jobs.map((job) => {
    setImmediate(once, job)
    return new Cron(job.at, { unref: true }, () => once(job))
  })
  return async () => {
    for (const timer of timers) timer.stop()
    stopping.abort()
    await Promise.race([Promise.all(running.values()), patience()])
  }
}
