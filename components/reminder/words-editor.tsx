"use client"

import { type ComponentProps, type FormEvent, useState } from "react"
import { Previews, WordsForm } from "#components/reminder/words"

type Props = ComponentProps<typeof WordsForm> & Omit<ComponentProps<typeof Previews>, "template">

/** The form, and under it how the words would read to each, while they are typed. */
export const WordsEditor = ({ template, formKey, previews, publicUrl }: Props) => {
  const [words, setWords] = useState({ subject: template.subject, body: template.body })
  const follow = ({ target }: FormEvent) => {
    const isTyped = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    if (isTyped && target.name in words) setWords({ ...words, [target.name]: target.value })
  }
  return (
    <div onInput={follow}>
      <WordsForm template={template} formKey={formKey} />
      <Previews template={words} previews={previews} publicUrl={publicUrl} />
    </div>
  )
}
