"use client"

import { type ReactNode, useId } from "react"
import { Button, type ButtonKind, buttonClass } from "#components/ui/button"
import { useSaid } from "#components/ui/said"
import { useSendOnce } from "#components/ui/send-once"
import { type FormAction, useSentAction } from "#components/ui/sent-action"

type Ask = { name: string; label: string; hint?: string; required?: boolean; rows?: number }

type Props<T> = {
  action: FormAction<T>
  formKey: string
  fields?: Record<string, string | number>
  kind?: ButtonKind
  small?: boolean
  /** What the act means, said before it is done. */
  confirm?: ReactNode
  /** A text that the act wants, such as a reason. */
  ask?: Ask
  /** Said after success; without it the page itself shows what changed. */
  done?: string
  pending?: string
  children: ReactNode
}

const Asked = ({ ask, typed, wrong, id }: { ask: Ask; typed: string; wrong: boolean; id: string }) => (
  <div className="field">
    <label htmlFor={id}>
      {ask.label}
      {ask.required ? null : <span className="optional"> (optional)</span>}
    </label>
    {ask.hint ? (
      <div id={`${id}-hint`} className="hint">
        {ask.hint}
      </div>
    ) : null}
    <textarea
      id={id}
      name={ask.name}
      rows={ask.rows ?? 3}
      required={ask.required}
      defaultValue={typed}
      aria-describedby={ask.hint ? `${id}-hint` : undefined}
      aria-invalid={wrong || undefined}
      className="control full"
    />
  </div>
)

/** One act behind one button. What can't be undone is explained first, in a part of the page that opens without script. */
export const ActionButton = <T,>({ action, formKey, fields = {}, kind = "plain", small, confirm, ask, done, pending = "Working…", children }: Props<T>) => {
  const say = useSaid()
  const [result, dispatch, isPending] = useSentAction(action, () => done && say?.(done))
  const failure = result?.ok === false ? result : undefined
  const sendOnce = useSendOnce(dispatch, isPending)
  const id = useId()
  const typed = ask ? failure?.values?.[ask.name] : undefined
  const said = failure ? (Object.values(failure.fields).flatMap((messages) => messages?.[0] ?? [])[0] ?? failure.message) : undefined
  const form = (
    <form action={dispatch} noValidate className={confirm || ask ? "space-y-4" : "inline-block"} onSubmit={sendOnce}>
      <input type="hidden" name="formKey" value={formKey} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={name === "version" ? (failure?.version ?? value) : value} />
      ))}
      {confirm ? <div className="max-w-measure">{confirm}</div> : null}
      {ask ? <Asked ask={ask} typed={typeof typed === "string" ? typed : ""} wrong={failure !== undefined} id={id} /> : null}
      {said ? (
        <p role="alert" className="field-error">
          {said}
        </p>
      ) : null}
      {result?.ok && done && !say ? (
        <p role="status" className="text-good">
          {done}
        </p>
      ) : null}
      <Button kind={kind} small={small}>
        {isPending ? pending : children}
      </Button>
    </form>
  )
  if (!confirm && !ask) return form
  return (
    <details className="act" open={failure ? true : undefined}>
      <summary className={buttonClass(kind === "danger" ? "danger" : "plain", small)}>{children}</summary>
      <div className="act-body">{form}</div>
    </details>
  )
}
