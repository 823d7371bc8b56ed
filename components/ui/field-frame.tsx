"use client"

import { type ReactNode, use, useId } from "react"
import { FormContext } from "#components/ui/form-context"
import { formatDay, isDay } from "#lib/kernel/day"

export type FieldProps = {
  name: string
  label: string
  hint?: ReactNode
  /** "sometimes": its label says when. */
  required?: boolean | "sometimes"
  /** In a plain form only; inside Form the form knows both. */
  value?: string | readonly string[] | undefined
  error?: string | undefined
}

const asText = (value: string | readonly string[]) => (typeof value === "string" ? value : value.join(", "))

/** All that a field needs to know: its id, what stands in it, what is wrong with it, what someone else saved meanwhile. */
export const useField = ({ name, hint, required = false, value, error }: FieldProps, labelOf: (value: string) => string = (text) => text) => {
  const form = use(FormContext)
  const own = useId()
  const id = form ? form.idOf(name) : `${own}${name}`
  const initial = form?.values[name] ?? value ?? ""
  const text = asText(initial)
  const message = error ?? form?.failure?.fields[name]?.[0]
  const theirs = form?.failure?.theirs?.[name]
  const saved = theirs !== undefined && theirs !== text ? labelOf(theirs) || "nothing" : undefined
  const described = [hint && `${id}-hint`, message && `${id}-error`, saved && `${id}-saved`].filter(Boolean).join(" ")
  const aria = { "aria-describedby": described || undefined, "aria-invalid": message ? (true as const) : undefined }
  return {
    id,
    text,
    values: typeof initial === "string" ? (initial ? [initial] : []) : initial,
    message,
    saved,
    changed: (chosen: string[]) => form?.changed(name, chosen),
    aria,
    /** What every control of one value has. */
    control: { ...form?.watch(name), ...aria, id, name, required: required === true, defaultValue: text },
    required: required === true,
    isOptional: required === false,
  }
}

export type Field = ReturnType<typeof useField>

/** What stands between the label and the control. */
export const FieldNotes = ({ field, hint }: { field: Field; hint: ReactNode }) => (
  <>
    {hint ? (
      <div id={`${field.id}-hint`} className="hint">
        {hint}
      </div>
    ) : null}
    {field.message ? (
      <p id={`${field.id}-error`} className="field-error">
        <span className="sr-only">Error: </span>
        {field.message}
      </p>
    ) : null}
    {field.saved ? (
      <p id={`${field.id}-saved`} className="field-saved">
        Saved meanwhile: {isDay(field.saved) ? formatDay(field.saved) : field.saved}
      </p>
    ) : null}
  </>
)

export const Optional = ({ field: { isOptional } }: { field: Field }) => (isOptional ? <span className="optional"> (optional)</span> : null)

export const FieldFrame = ({ field, label, hint, children }: { field: Field; label: string; hint?: ReactNode; children: ReactNode }) => (
  <div className={field.message ? "field wrong" : "field"}>
    <label htmlFor={field.id}>
      {label}
      <Optional field={field} />
    </label>
    <FieldNotes field={field} hint={hint} />
    {children}
  </div>
)
