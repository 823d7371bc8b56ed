import { isStep, type Outcome, type StationRole } from "#lib/case/station"

/** From the agency up to the highest court; what is not said stands among the trial courts. */
const height: Record<StationRole, number> = { agency: 0, trial: 1, remand: 1, appeal: 2, cross_appeal: 2, certiorari: 3 }
const heightOf = ({ role }: Pick<Outcome, "role">) => (role === null ? 1 : height[role])

/** Where a station stands in the picture of the way: its lane from the left, the lane that the way comes from, and whether it goes on. */
export type Placed<Row> = {
  station: Row
  lane: number
  isStep: boolean
  /** Null at the beginning. */
  from: number | null
  goesOn: boolean
}

/** Lays the stations out in their order, one below the other; only heights that are used get a lane. */
export const layWay = <Row extends Pick<Outcome, "role" | "relation">>(stations: readonly Row[]): { lanes: number; rows: Placed<Row>[] } => {
  const used = [...new Set(stations.map(heightOf))].sort()
  const laneOf = (station: Row) => used.indexOf(heightOf(station))
  let from: number | null = null
  const rows = stations.map((station, index) => {
    const row = { station, lane: laneOf(station), isStep: isStep(station), from, goesOn: index < stations.length - 1 }
    if (row.isStep) from = row.lane
    return row
  })
  return { lanes: used.length, rows }
}
