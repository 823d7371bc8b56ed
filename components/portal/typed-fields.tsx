import { isLine } from "#lib/report/parts"
import { allNames, type Said } from "#lib/report/said"

type Answer = HTMLTextAreaElement | HTMLInputElement

const isBox = (field: Answer): field is HTMLInputElement => field instanceof HTMLInputElement && field.type === "checkbox"

/** The name of a field as a part of the draft: each case has a box of its own. Undefined for what nobody writes. */
const partOf = (field: Answer): string | undefined => {
  if (field.name === "caseIds") return `case_${field.value}`
  return isLine(field.name) || allNames.includes(field.name) ? field.name : undefined
}

const fieldsOf = (form: HTMLFormElement): Map<string, Answer> =>
  new Map(
    [...form.elements].flatMap((field) => {
      const part = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? partOf(field) : undefined
      return part ? [[part, field as Answer] as const] : []
    }),
  )

/** All parts as they stand in the form; what it does not ask is left out. */
export const readParts = (form: HTMLFormElement): Said =>
  Object.fromEntries([...fieldsOf(form)].map(([part, field]) => [part, isBox(field) && !field.checked ? "" : isBox(field) ? "yes" : field.value]))

export const writePart = (form: HTMLFormElement, name: string, text: string): void => {
  const field = fieldsOf(form).get(name)
  if (!field) return
  if (isBox(field)) field.checked = text !== ""
  else field.value = text
}

/** All that a save sends: files go their own way. */
export const typedIn = (form: HTMLFormElement): FormData => {
  const data = new FormData(form)
  for (const name of new Set(data.keys())) if (name === "file" || name.startsWith("file_")) data.delete(name)
  return data
}
