import { setTimeout } from "node:timers/promises"

/** Longer than any of these acts takes, so that the time tells nobody whether an account exists. */
const evenMs = 300

/** Does the work, and answers or throws after the same time whatever it found. */
export const evenly = async <Value>(work: () => Value | Promise<Value>): Promise<Value> => {
  const until = performance.now() + evenMs
  try {
    return await work()
  } finally {
    await setTimeout(until - performance.now())
  }
}
