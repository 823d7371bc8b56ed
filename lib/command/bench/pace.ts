/** How long each measurement takes. */
export type Pace = { rounds: number; seconds: number }

export const thorough: Pace = { rounds: 5, seconds: 1.5 }
export const quick: Pace = { rounds: 1, seconds: 0.5 }
