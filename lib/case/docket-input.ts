import { z } from "zod"
import { updateKinds } from "#lib/case/record"
import { idInput, optionalChoice, optionalDay, optionalText, versionInput, wordsInput } from "#lib/kernel/input"

const row = { id: idInput, version: versionInput }

export const chooseCourtInput = z.strictObject({ ...row, docketId: idInput, courtId: wordsInput("Choose the court that is meant.", 40) })
/** `address`: of the docket's page at CourtListener, or its id; left empty, it is looked for there. */
export const linkDocketInput = z.strictObject({ ...row, docketId: idInput, address: optionalText(500) })
export const approveAlertInput = z.strictObject({
  ...row,
  kind: optionalChoice(updateKinds),
  happenedOn: optionalDay,
  body: wordsInput("Write what happened.", 10_000),
})

export type ChooseCourt = z.output<typeof chooseCourtInput>
export type LinkDocket = z.output<typeof linkDocketInput>
export type ApproveAlert = z.output<typeof approveAlertInput>
