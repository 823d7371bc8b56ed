"use client"

import { TheirText } from "#components/portal/their-text"
import { Disclosure } from "#components/ui/disclosure"
import { TextArea } from "#components/ui/field"
import { Notice } from "#components/ui/notice"
import { Prose } from "#components/ui/prose"
import { followedBy, unchanged } from "#lib/report/meanwhile"

/** `asked`: what the foundation wants changed here. */
type Question = { name: string; label: string; hint: string; rows: number; isRequired: boolean; asked?: string | undefined }

type Props = {
  question: Question
  /** What was said the last time, and what the button writes that says that it is the same; whether the answer began with it. */
  last: { words: string; said: string; same: string; isFilledIn: boolean } | undefined
  /** What a colleague saved while this was typed. */
  theirs: string | undefined
  current: (name: string) => string
  settle: (name: string, text: string) => void
  write: (name: string, text: string) => void
}

type PutInProps = { name: "same" | "again"; question: string; label: string; add: () => void; children: string }

/** Writes words of the last time into the answer; without script the form carries the button's name. */
const PutIn = ({ name, question, label, add, children }: PutInProps) => (
  <button
    type="submit"
    name={name}
    value={question}
    className="button quiet small"
    onClick={(event) => {
      event.preventDefault()
      add()
    }}
  >
    {children}
    <span className="sr-only">: {label}</span>
  </button>
)

/** One question, with what was said the last time, and what a colleague wrote meanwhile. */
export const AnswerField = ({ question: { name, label, hint, rows, isRequired, asked }, last, theirs, current, settle, write }: Props) => (
  <div id={`part-${name}`} className="grid gap-3">
    {asked ? (
      <Notice tone="attention" title={`The foundation asks about “${label}”`}>
        <Prose text={asked} />
      </Notice>
    ) : null}
    <TextArea
      name={name}
      label={label}
      hint={
        last?.isFilledIn ? (
          <>
            {hint} <strong>Filled in from your {last.words}.</strong> Change what is new.
          </>
        ) : (
          hint
        )
      }
      rows={rows}
      required={isRequired}
      maxLength={20_000}
    />
    {theirs === undefined ? null : <TheirText {...{ name, label, theirs, current, settle }} />}
    {last ? (
      <div className="flex flex-wrap items-start gap-4">
        {last.said.trim() ? (
          <Disclosure summary={`Last time you wrote (${last.words})`} quiet>
            <Prose text={last.said} />
            {name === "attorneys" ? null : (
              <PutIn name="again" question={name} label={label} add={() => write(name, followedBy(current(name), last.said))}>
                Start from these words
              </PutIn>
            )}
          </Disclosure>
        ) : null}
        <PutIn name="same" question={name} label={label} add={() => write(name, unchanged(current(name), last))}>
          {name === "attorneys" ? "Same as last time" : "No change since then"}
        </PutIn>
      </div>
    ) : null}
  </div>
)
