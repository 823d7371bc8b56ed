"use client"

import { TheirText } from "#components/portal/their-text"
import { Disclosure } from "#components/ui/disclosure"
import { TextArea } from "#components/ui/field"
import { Notice } from "#components/ui/notice"
import { Prose } from "#components/ui/prose"

/** `asked`: what the foundation wants changed here. */
type Question = { name: string; label: string; hint: string; rows: number; isRequired: boolean; asked?: string | undefined }

type Props = {
  question: Question
  /** What was said the last time, and what the button writes that says that it is the same. */
  last: { words: string; said: string; same: string } | undefined
  /** What a colleague saved while this was typed. */
  theirs: string | undefined
  current: (name: string) => string
  settle: (name: string, text: string) => void
  write: (name: string, text: string) => void
}

/** One question, with what was said the last time, and what a colleague wrote meanwhile. The button works without script too: the form then carries its name. */
export const AnswerField = ({ question: { name, label, hint, rows, isRequired, asked }, last, theirs, current, settle, write }: Props) => (
  <div className="grid gap-3">
    {asked ? (
      <Notice tone="attention" title={`The foundation asks about “${label}”`}>
        <Prose text={asked} />
      </Notice>
    ) : null}
    <TextArea name={name} label={label} hint={hint} rows={rows} required={isRequired} maxLength={20_000} />
    {theirs === undefined ? null : <TheirText {...{ name, label, theirs, current, settle }} />}
    {last ? (
      <div className="flex flex-wrap items-start gap-4">
        {last.said.trim() ? (
          <Disclosure summary={`Last time you wrote (${last.words})`} quiet>
            <Prose text={last.said} />
          </Disclosure>
        ) : null}
        <button
          type="submit"
          name="same"
          value={name}
          className="button quiet small"
          onClick={(event) => {
            event.preventDefault()
            const typed = current(name).trim()
            write(name, typed === "" || typed === last.same ? last.same : `${typed}\n\n${last.same}`)
          }}
        >
          {name === "attorneys" ? "Same as last time" : "No change since then"}
          <span className="sr-only">: {label}</span>
        </button>
      </div>
    ) : null}
  </div>
)
