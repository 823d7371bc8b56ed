/** One promise of the bench: what was measured, against what it must not exceed (or, for a share, fall below). */
export type Target = { words: string; value: number; limit: number; atLeast?: boolean; digits?: number; unit?: string }

export const isReached = ({ value, limit, atLeast }: Target): boolean => (atLeast ? value >= limit : value <= limit)

export const targetLine = (target: Target): string => {
  const { words, value, limit, atLeast = false, digits = 1, unit = "" } = target
  const measured = `${value.toFixed(digits)}${unit}`
  const bound = `${atLeast ? "at least" : "at most"} ${limit}${unit}`
  return `${isReached(target) ? "ok  " : "OVER"}  ${words.padEnd(68)} ${measured.padStart(12)}   ${bound}`
}
