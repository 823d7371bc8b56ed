import { z } from "zod"
import { idInput, versionInput, wordsInput } from "#lib/kernel/input"

export const chooseCourtInput = z.strictObject({
  id: idInput,
  version: versionInput,
  docketId: idInput,
  courtId: wordsInput("Choose the court that is meant.", 40),
})
export type ChooseCourt = z.output<typeof chooseCourtInput>
