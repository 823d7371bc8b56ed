"use client"

import type { ComponentProps } from "react"
import { FieldFrame, type FieldProps, useField } from "#components/ui/field-frame"

type Width = "short" | "medium" | "full"
type TextProps = FieldProps &
  Pick<ComponentProps<"input">, "autoComplete" | "inputMode" | "maxLength" | "spellCheck"> & {
    type?: "text" | "email" | "url" | "tel" | "password" | "search"
    width?: Width
  }

export const TextField = ({ type = "text", width = "full", autoComplete = "off", inputMode, maxLength, spellCheck, ...props }: TextProps) => {
  const field = useField(props)
  return (
    <FieldFrame field={field} label={props.label} hint={props.hint}>
      <input
        {...field.control}
        {...{ type, autoComplete, inputMode, maxLength, spellCheck }}
        defaultValue={type === "password" ? undefined : field.text}
        className={`control ${width}`}
      />
    </FieldFrame>
  )
}

export const TextArea = ({ rows = 5, maxLength, ...props }: FieldProps & { rows?: number; maxLength?: number }) => {
  const field = useField(props)
  return (
    <FieldFrame field={field} label={props.label} hint={props.hint}>
      <textarea {...field.control} {...{ rows, maxLength }} className="control full" />
    </FieldFrame>
  )
}

type Option = { value: string; label: string }

/** `blank` is the choice that chooses nothing. */
export const SelectField = ({ options, blank, ...props }: FieldProps & { options: readonly Option[]; blank?: string }) => {
  const field = useField(props, (value) => options.find((option) => option.value === value)?.label ?? value)
  return (
    <FieldFrame field={field} label={props.label} hint={props.hint}>
      <select {...field.control} className="control medium">
        {blank === undefined ? null : <option value="">{blank}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** The browser's own date input: it sends and takes YYYY-MM-DD. */
export const DayField = ({ min, max, ...props }: FieldProps & { min?: string; max?: string }) => {
  const field = useField(props)
  return (
    <FieldFrame field={field} label={props.label} hint={props.hint}>
      <input {...field.control} {...{ min, max }} type="date" className="control short" />
    </FieldFrame>
  )
}

/** Dollars as they are written, "25,000" or "1,250.50"; the server reads them. */
export const MoneyField = (props: FieldProps) => {
  const field = useField(props)
  return (
    <FieldFrame field={field} label={props.label} hint={props.hint}>
      <div className="money-control">
        <span aria-hidden="true">$</span>
        <input {...field.control} type="text" inputMode="decimal" autoComplete="off" className="control" />
      </div>
    </FieldFrame>
  )
}

export const HiddenField = ({ name, value }: { name: string; value: string | number }) => <input type="hidden" name={name} value={value} />
