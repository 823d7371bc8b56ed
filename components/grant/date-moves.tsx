import { Checkboxes } from "#components/ui/choice-field"
import { HiddenField, TextArea } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { formatDay } from "#lib/kernel/day"
import { moveRequirementsAction } from "#lib/requirement/actions"
import { coverage, requirementTitle } from "#lib/requirement/requirement"
import type { Move } from "#lib/schedule/owed"

/** `isByHand`: somebody moved its day, so it is not ticked beforehand. */
export type OfferedMove = Move & { isByHand: boolean }
type Props = { grantId: number; moves: readonly OfferedMove[]; formKey: string }

const boxOf = ({ id, version }: Move) => `${id} ${version}`
const differs = ({ coversFrom, coversTo, to }: Move) => coversFrom !== to.coversFrom || coversTo !== to.coversTo

const wordsOf = (move: OfferedMove): string => {
  const due = `Due ${formatDay(move.dueOn)} now, ${formatDay(move.to.dueOn)} after.`
  const covers = differs(move) ? ` Covers ${coverage(move.to.coversFrom, move.to.coversTo) ?? "nothing"} after.` : ""
  return `${due}${covers}${move.isByHand ? " Its day was moved by hand." : ""}`
}

/** What is open, before and after; whoever saves it answers for it. */
export const DateMoves = ({ grantId, moves, formKey }: Props) => (
  <Form
    action={moveRequirementsAction}
    formKey={formKey}
    submit="Move what is ticked"
    values={{ reason: "The grant’s period changed.", moves: moves.filter(({ isByHand }) => !isByHand).map(boxOf) }}
    cancelHref={`/office/grants/${grantId}`}
  >
    <HiddenField name="grantId" value={grantId} />
    <Checkboxes
      name="moves"
      label="Before and after"
      options={moves.map((move) => ({ value: boxOf(move), label: requirementTitle({ ...move.to, ...move }), hint: wordsOf(move) }))}
      required
    />
    <TextArea name="reason" label="Reason" hint="Kept with your name." rows={2} required />
  </Form>
)
