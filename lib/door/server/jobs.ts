import { log } from "#lib/door/log"

export type Job = { name: string; everyHours: number; run: () => unknown }

/** Runs each job now and then at its pace, never twice at once; a job that fails is logged and tried again next time. Gives what stops them. */
export const startJobs = (jobs: readonly Job[]): (() => void) => {
  const timers = jobs.map(({ name, everyHours, run }) => {
    let running = false
    const once = async () => {
      if (running) return
      running = true
      try {
        await run()
      } catch (error) {
        log().error({ job: name, err: error }, "job failed")
      } finally {
        running = false
      }
    }
    setImmediate(once)
    return setInterval(once, everyHours * 3_600_000).unref()
  })
  return () => timers.forEach(clearInterval)
}
