import { dispositionLabels, type FullCase, prevailingLabels, reliefLabels, settlementFormLabels, sideLabels } from "#lib/case/case"
import { mootReasonLabels } from "#lib/case/record"

type Axes = Pick<FullCase, "disposition" | "prevailed" | "granteeSide" | "settlementForm" | "reliefs" | "mootBecause">

/** The axes of the result, as far as they are recorded: nothing is said about those that are not. */
export const caseAxes = (page: Axes) =>
  [
    { label: "Disposition", value: page.disposition && dispositionLabels[page.disposition] },
    { label: "Prevailed", value: page.prevailed && prevailingLabels[page.prevailed] },
    { label: "The grantee's side", value: page.granteeSide && sideLabels[page.granteeSide] },
    { label: "Form of settlement", value: page.settlementForm && settlementFormLabels[page.settlementForm] },
    { label: "Relief", value: page.reliefs.map((relief) => reliefLabels[relief]).join(", ") },
    { label: "Became moot", value: page.mootBecause && mootReasonLabels[page.mootBecause] },
  ].filter(({ value }) => value)
