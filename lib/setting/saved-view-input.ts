import { z } from "zod"
import { boxInput, idInput, wordsInput } from "#lib/kernel/input"
import { savedLists } from "#lib/setting/saved-view"

/** An address' query without its page: the view shows the first one. */
const queryInput = z
  .string()
  .max(2000, "This view has too many filters to be saved.")
  .transform((query) => {
    const parameters = new URLSearchParams(query)
    for (const name of ["page", "all"]) parameters.delete(name)
    return parameters.toString()
  })

export const saveViewInput = z.strictObject({
  list: z.enum(savedLists, { error: "Choose one of the lists." }),
  name: wordsInput("Write a name for the view.", 60),
  query: queryInput,
  isShared: boxInput,
  isDefault: boxInput,
})
export const viewInput = z.strictObject({ id: idInput })
export type SaveView = z.output<typeof saveViewInput>
