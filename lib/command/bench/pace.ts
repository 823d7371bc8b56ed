/**
 * How long each measurement takes: so many rounds, each of so many seconds and at least so many requests, after `warm` requests that don't count:
 * V8 compiles the framework's code for good only after a thousand pages.
 */
export type Pace = { rounds: number; seconds: number; least: number; warm: number }

export const thorough: Pace = { rounds: 5, seconds: 1.5, least: 50, warm: 2000 }
export const quick: Pace = { rounds: 1, seconds: 0.3, least: 40, warm: 400 }

/** The dynamic pages are many, and only their CPU is asked for, which a short while tells as well. */
export const shorter = (pace: Pace): Pace => ({
  ...pace,
  rounds: Math.min(pace.rounds, 3),
  seconds: Math.min(pace.seconds, 0.2),
  least: Math.min(pace.least, 40),
})
