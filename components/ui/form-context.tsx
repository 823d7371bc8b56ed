"use client"

import { createContext } from "react"
import type { Failure } from "#lib/kernel/result"

export type FormValues = Record<string, string | readonly string[] | null | undefined>

/** What react-hook-form hands to a control so that it can watch it. */
export type Watch = {
  ref: (control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null) => void
  onChange: (event: { target: unknown; type?: string }) => void
  onBlur: (event: { target: unknown; type?: string }) => void
}

type FormState = {
  idOf: (name: string) => string
  values: FormValues
  failure: Failure | undefined
  watch: (name: string) => Watch
  changed: (name: string, values: string[]) => void
}

/** How a field learns of the form around it. Null: the field stands in a plain form. */
export const FormContext = createContext<FormState | null>(null)
