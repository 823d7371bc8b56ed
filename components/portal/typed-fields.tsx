import { allNames, type Said } from "#lib/report/said"

type Answer = HTMLTextAreaElement | HTMLInputElement

const fieldOf = (form: HTMLFormElement, name: string): Answer | undefined => {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : undefined
}

/** The answers as they stand in the form; questions that it does not ask are left out. */
export const readAnswers = (form: HTMLFormElement): Said =>
  Object.fromEntries(
    allNames.flatMap((name) => {
      const field = fieldOf(form, name)
      return field ? [[name, field.value]] : []
    }),
  )

export const writeAnswer = (form: HTMLFormElement, name: string, text: string): void => {
  const field = fieldOf(form, name)
  if (field) field.value = text
}

/** All that a save sends: files go their own way. */
export const typedIn = (form: HTMLFormElement): FormData => {
  const data = new FormData(form)
  for (const name of new Set(data.keys())) if (name === "file" || name.startsWith("file_")) data.delete(name)
  return data
}
