/** The same numbers on each run, so that two runs compare: a linear congruential generator (Numerical Recipes). */
export type Chance = { below: (limit: number) => number; of: <Value>(values: readonly Value[]) => Value; happens: (share: number) => boolean }

export const startChance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    happens: (share) => next() < share,
    of: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError("nothing to choose from")
      return value
    },
  }
}
