type Placed = { courtId: string | null; core: string | null; office: string | null }
const withoutKind = (core: string) => core.replace(/^(\d{2})-[a-z]+-(\d+)$/, "$1-$2")

/**
 * Whether two are the same docket. Several districts number each division by itself: where the office is missing on one side, or differs,
 * it is offered and never decided; so is a number that leaves out its kind, or its court.
 */
export const sameDocket = (one: Placed, other: Placed): "same" | "offered" | "different" => {
  if (one.core === null || other.core === null) return "different"
  if (one.courtId !== null && other.courtId !== null && one.courtId !== other.courtId) return "different"
  const isKindLeftOut = one.core !== other.core && withoutKind(one.core) === withoutKind(other.core) && [one.core, other.core].includes(withoutKind(one.core))
  if (one.core !== other.core && !isKindLeftOut) return "different"
  if (isKindLeftOut || one.courtId === null || other.courtId === null) return "offered"
  return one.office === other.office ? "same" : "offered"
}

/** Cores under which the same docket may be kept, for a look-up: its own, and those that leave out the kind or say it. */
export const coresLike = (core: string): string[] => {
  const bare = withoutKind(core)
  const [year, serial] = bare.split("-")
  if (!/^\d{2}-\d+$/.test(bare)) return [core]
  return [...new Set([core, bare, ...(core === bare ? ["cv", "cr", "mc", "bk", "ap"].map((kind) => `${year}-${kind}-${serial}`) : [])])]
}
