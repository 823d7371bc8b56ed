import { Checkboxes } from "#components/ui/choice-field"
import { HiddenField, TextArea } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { formatDay } from "#lib/kernel/day"
import { moveRequirementsAction } from "#lib/requirement/actions"
import type { Offered, OfferedOf } from "#lib/requirement/queries"
import { coverage, requirementTitle } from "#lib/requirement/requirement"
import { askedKey } from "#lib/schedule/dates"
import type { Kept, Move } from "#lib/schedule/owed"

const boxOf = ({ id, version }: Kept) => `${id} ${version}`
const differs = ({ coversFrom, coversTo, to }: Move) => coversFrom !== to.coversFrom || coversTo !== to.coversTo
const dueWords = ({ dueOn }: Kept, after: string) => `Due ${formatDay(dueOn)} now, ${after} after.`

const moveWords = (move: OfferedOf<Move>): string => {
  const covers = differs(move) ? ` Covers ${coverage(move.to.coversFrom, move.to.coversTo) ?? "nothing"} after.` : ""
  return `${dueWords(move, formatDay(move.to.dueOn))}${covers}${move.isByHand ? " Its day was moved by hand." : ""}`
}
const endWords = (each: OfferedOf<Kept>): string =>
  `${dueWords(each, "waived")}${each.isByHand ? " It was added or moved by hand." : ""}${each.isBegun ? " Its report was begun." : ""}`

type TicksProps<Each> = { name: string; label: string; hint: string; rows: readonly Each[]; keyOf: (each: Each) => string; wordsOf: (each: Each) => string }

/** What may be ticked, each with what would come of it. */
const Ticks = <Each extends Parameters<typeof requirementTitle>[0]>({ rows, keyOf, wordsOf, ...field }: TicksProps<Each>) =>
  rows.length > 0 ? (
    <Checkboxes {...field} options={rows.map((each) => ({ value: keyOf(each), label: requirementTitle(each), hint: wordsOf(each) }))} required />
  ) : null

/** Before and after; whoever saves it answers for it. What people did by hand is not ticked beforehand. */
export const DateMoves = ({ grantId, moves, ended, missing, formKey }: Offered & { grantId: number; formKey: string }) => (
  <Form
    action={moveRequirementsAction}
    formKey={formKey}
    submit="Do what is ticked"
    values={{
      reason: "The grant’s period changed.",
      moves: moves.filter(({ isByHand }) => !isByHand).map(boxOf),
      ended: ended.filter(({ isByHand, isBegun }) => !isByHand && !isBegun).map(boxOf),
      missing: missing.map(askedKey),
    }}
    cancelHref={`/office/grants/${grantId}`}
  >
    <HiddenField name="grantId" value={grantId} />
    <Ticks name="moves" label="Before and after" hint="Moved where ticked." rows={moves} keyOf={boxOf} wordsOf={moveWords} />
    <Ticks name="ended" label="Covers days after the grant’s end" hint="Waived where ticked, else still owed." rows={ended} keyOf={boxOf} wordsOf={endWords} />
    <Ticks
      name="missing"
      label="What the schedule asks for the months that were added"
      hint="Owed from now on where ticked."
      rows={missing}
      keyOf={askedKey}
      wordsOf={({ dueOn }) => `Not owed now, due ${formatDay(dueOn)} after.`}
    />
    <TextArea name="reason" label="Reason" hint="Kept with your name." rows={2} required />
  </Form>
)
