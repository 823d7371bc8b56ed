/**
 * How long each measurement takes: so many rounds, each of so many seconds and at least so many requests, after `warm` requests that don't count:
 * V8 compiles the framework's code for good only after a thousand pages.
 */
export type Pace = { rounds: number; seconds: number; least: number; warm: number }

export const thorough: Pace = { rounds: 5, seconds: 1.5, least: 50, warm: 2000 }
export const quick: Pace = { rounds: 1, seconds: 0.3, least: 40, warm: 1500 }

/**
 * Of the dynamic pages, which are many, only the CPU is asked for. V8 clears its whole heap every ninety pages or so: of many short rounds,
 * it falls into few, and the median leaves it out.
 */
export const shortRounds = (pace: Pace): Pace => ({ ...pace, rounds: 9, seconds: 0, least: 12 })
