/** How long each measurement takes: so many rounds, each of so many seconds and at least so many requests. */
export type Pace = { rounds: number; seconds: number; least: number }

export const thorough: Pace = { rounds: 5, seconds: 1.5, least: 50 }
export const quick: Pace = { rounds: 1, seconds: 0.3, least: 40 }
