import { z } from "zod"
import { dispositions, prevailings, settlementForms, stages } from "#lib/case/case"
import { courtDateKinds } from "#lib/case/court-date"
import { dayInput, idInput, optionalChoice, optionalDay, optionalText, versionInput, wordsInput } from "#lib/kernel/input"
import { proposalKinds } from "#lib/report/proposal"

/** Which proposal of which report, and the case that it lands on. What overwrites says how the cases stood before (`versionOf`). */
const which = { id: idInput, mark: z.string().regex(/^[0-9a-f]{20}$/), caseId: idInput }

export const confirmStageInput = z.strictObject({ ...which, version: versionInput, stage: z.enum(stages, "Choose the stage."), stageOn: optionalDay })
export type ConfirmStage = z.output<typeof confirmStageInput>

export const confirmOutcomeInput = z
  .strictObject({
    ...which,
    version: versionInput,
    disposition: optionalChoice(dispositions),
    prevailed: optionalChoice(prevailings),
    settlementForm: optionalChoice(settlementForms),
  })
  .refine(({ disposition, prevailed, settlementForm }) => disposition ?? prevailed ?? settlementForm, "Choose at least one, or dismiss the proposal.")
export type ConfirmOutcome = z.output<typeof confirmOutcomeInput>

export const confirmEventInput = z.strictObject({
  ...which,
  kind: z.enum(courtDateKinds, "Choose what it is."),
  happensOn: dayInput,
  words: optionalText(1000),
})
export type ConfirmEvent = z.output<typeof confirmEventInput>

export const confirmUpdateInput = z.strictObject({ ...which, happenedOn: optionalDay, body: wordsInput("Write what happened.", 10_000) })
export type ConfirmUpdate = z.output<typeof confirmUpdateInput>

export const dismissProposalInput = z.strictObject({ ...which, kind: z.enum(proposalKinds) })
export type DismissProposal = z.output<typeof dismissProposalInput>
