/** A long list of ids in parts that one statement takes (SQLite: 32,766 values). */
export const inParts = (ids: readonly number[], size = 10_000): number[][] =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size))
