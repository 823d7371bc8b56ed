"use client"

import type { ChangeEvent, ReactNode } from "react"
import { type Field, FieldNotes, type FieldProps, Optional, useField } from "#components/ui/field-frame"

type Option = { value: string; label: string; hint?: string }

const labelsOf = (options: readonly Option[]) => (values: string) =>
  values
    .split(", ")
    .map((value) => options.find((option) => option.value === value)?.label ?? value)
    .join(", ")

/** The form's data say what is ticked: react-hook-form, left to itself, would tick a whole group for one box. */
const noteChoice =
  (field: Field) =>
  ({ currentTarget: { form, name } }: ChangeEvent<HTMLInputElement>) => {
    if (form) field.changed(new FormData(form).getAll(name).map(String))
  }

const ChoiceFrame = ({ field, label, hint, children }: { field: Field; label: string; hint?: ReactNode; children: ReactNode }) => (
  <fieldset className={field.message ? "field wrong" : "field"} aria-describedby={field.aria["aria-describedby"]}>
    <legend>
      {label}
      <Optional field={field} />
    </legend>
    <FieldNotes field={field} hint={hint} />
    {children}
  </fieldset>
)

const Choices = ({ type, name, field, options }: { type: "checkbox" | "radio"; name: string; field: Field; options: readonly Option[] }) =>
  options.map(({ value, label, hint }, index) => (
    <label key={value} className="choice">
      <input
        type={type}
        id={index === 0 ? field.id : undefined}
        name={name}
        value={value}
        defaultChecked={field.values.includes(value)}
        aria-invalid={field.aria["aria-invalid"]}
        onChange={noteChoice(field)}
      />
      <span>
        {label}
        {hint ? <span className="hint block">{hint}</span> : null}
      </span>
    </label>
  ))

/** Posts its name once for each box that is ticked. */
export const Checkboxes = ({ options, ...props }: FieldProps & { options: readonly Option[] }) => {
  const field = useField(props, labelsOf(options))
  return (
    <ChoiceFrame field={field} label={props.label} hint={props.hint}>
      <Choices type="checkbox" name={props.name} field={field} options={options} />
    </ChoiceFrame>
  )
}

export const Radios = ({ options, ...props }: FieldProps & { options: readonly Option[] }) => {
  const field = useField(props, labelsOf(options))
  return (
    <ChoiceFrame field={field} label={props.label} hint={props.hint}>
      <Choices type="radio" name={props.name} field={field} options={options} />
    </ChoiceFrame>
  )
}

/** One box of its own; posts `onValue` when it is ticked, and nothing otherwise. */
export const Checkbox = ({ onValue = "yes", ...props }: FieldProps & { onValue?: string }) => {
  const field = useField(props, (value) => (value === onValue ? "ticked" : "not ticked"))
  return (
    <div className={field.message ? "field wrong" : "field"}>
      <label className="choice">
        <input
          {...field.aria}
          type="checkbox"
          id={field.id}
          name={props.name}
          value={onValue}
          required={field.required}
          defaultChecked={field.values.includes(onValue)}
          onChange={noteChoice(field)}
        />
        <span>{props.label}</span>
      </label>
      <FieldNotes field={field} hint={props.hint} />
    </div>
  )
}
