import type { ReactNode } from "react"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import type { Side } from "#lib/case/case"
import { relationLabels, type Station, stationDispositionLabels, stationRoleLabels, stationWord } from "#lib/case/station"
import { layWay, type Placed } from "#lib/case/way"
import { nameOfCited } from "#lib/court/court"
import { numberWords } from "#lib/court/number-words"

const laneWidth = 26
const nodeTop = 14
const xOf = (lane: number) => 10 + lane * laneWidth
const indents = ["pl-8", "pl-8", "pl-14", "pl-20", "pl-28"]

/** This row's piece of the line: it grows with the words beside it. */
const Piece = ({ row, lanes, word }: { row: Placed<Station>; lanes: number; word: string | null }) => {
  const { lane, from, goesOn } = row
  const x = xOf(lane)
  const through = from === null ? null : xOf(from)
  const line = "stroke-control stroke-2"
  return (
    <svg aria-hidden="true" width={lanes * laneWidth} height="100%" className="absolute top-0 bottom-0 left-0 h-full">
      {row.isStep && through !== null ? (
        <path d={`M ${through} 0 V 4 Q ${through} 8 ${(through + x) / 2} 8 T ${x} ${nodeTop}`} fill="none" className={line} />
      ) : null}
      {row.isStep && goesOn ? <line x1={x} y1={nodeTop} x2={x} y2="100%" className={line} /> : null}
      {row.isStep || through === null ? null : <line x1={through} y1="0" x2={through} y2={goesOn ? "100%" : nodeTop} className={line} />}
      {row.isStep || through === null ? null : <line x1={through} y1={nodeTop} x2={x + 10} y2={nodeTop} strokeDasharray="3 3" className={line} />}
      <circle
        cx={row.isStep ? x : x + 10}
        cy={nodeTop}
        r={row.isStep ? 6 : 4}
        className={word === "Won" ? "fill-accent stroke-accent stroke-2" : "fill-bg stroke-accent stroke-2"}
      />
      {word === "Won in part" ? <path d={`M ${x} ${nodeTop - 6} a 6 6 0 0 0 0 12 z`} className="fill-accent" /> : null}
      {word === "Lost" ? <path d={`M ${x - 3} ${nodeTop - 3} l 6 6 m 0 -6 l -6 6`} className="stroke-accent stroke-2" /> : null}
    </svg>
  )
}

const titleOf = ({ role, relation, isEnBanc }: Station) =>
  [role && stationRoleLabels[role], isEnBanc ? "en banc" : null, relation && relationLabels[relation]].filter((word) => word !== null).join(", ")

const Dates = ({ station: { filedOn, decidedOn } }: { station: Station }) => (
  <>
    {filedOn ? (
      <span>
        Filed <DayText day={filedOn} />
      </span>
    ) : null}
    {decidedOn ? (
      <span>
        Decided <DayText day={decidedOn} />
      </span>
    ) : null}
    {filedOn || decidedOn ? null : <span>Dates not recorded</span>}
  </>
)

type Props<Row extends Station> = {
  stations: readonly Row[]
  /** The grantee's: it says who won. */
  side: Side | null
  actsOf?: (station: Row) => ReactNode
  /** Links to the docket, where there are any. */
  linksOf?: (station: Row) => ReactNode
}

/**
 * The way of a case through the courts, oldest station first. The picture is drawn beside the list that says the same in words, a piece for each item,
 * so that neither can be without the other, on a phone, on paper or read aloud.
 */
export const CaseWay = <Row extends Station>({ stations, side, actsOf, linksOf }: Props<Row>) => {
  const { lanes, rows } = layWay(stations)
  return (
    <ol className="max-w-measure">
      {rows.map((row) => {
        const { station } = row
        const word = stationWord(station, side)
        const name = nameOfCited(station)
        return (
          <li key={station.id} className={`relative pb-4 last:pb-0 ${indents[lanes]} break-inside-avoid`}>
            <Piece row={row} lanes={lanes} word={word} />
            <p className="font-semibold">
              {station.court}
              {station.number ? <span className="tabular font-normal">, {numberWords(station.number)}</span> : null}
            </p>
            {name ? <p className="text-sm">{name}</p> : null}
            <p className="flex flex-wrap gap-x-3 text-sm text-muted">
              {titleOf(station) ? <span>{titleOf(station)}</span> : null}
              <Dates station={station} />
              {station.judge ? <span>Judge {station.judge}</span> : null}
            </p>
            {word || station.disposition ? (
              <p className="text-sm">
                {word ? <strong>{word}</strong> : null}
                {word && station.disposition ? ": " : null}
                {station.disposition ? stationDispositionLabels[station.disposition] : null}
              </p>
            ) : null}
            {station.words ? <p className="text-sm">{station.words}</p> : null}
            {station.citation || station.sourceUrl ? (
              <p className="text-sm text-muted">
                {station.sourceUrl ? <Link href={station.sourceUrl}>{station.citation ?? "Decision"}</Link> : station.citation}
              </p>
            ) : null}
            {linksOf?.(station)}
            {actsOf?.(station)}
          </li>
        )
      })}
    </ol>
  )
}
