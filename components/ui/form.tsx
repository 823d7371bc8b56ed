"use client"

import { useSearchParams } from "next/navigation"
import { type ReactNode, startTransition, useEffect, useId, useRef, useState } from "react"
import { useForm } from "react-hook-form"
import { Button, type ButtonKind, LinkButton } from "#components/ui/button"
import { ErrorSummary } from "#components/ui/error-summary"
import { FormContext, type FormValues } from "#components/ui/form-context"
import { Notice } from "#components/ui/notice"
import { type FormAction, useSentAction } from "#components/ui/sent-action"
import { useUnsavedWarning } from "#components/ui/unsaved-warning"
import type { Result } from "#lib/kernel/result"

type Props<T> = {
  action: FormAction<T>
  /** A UUID made with the page: the same form sent twice is done once. */
  formKey: string
  /** Of the row that is edited, so that the second of two people is told. */
  version?: number | undefined
  values?: FormValues
  submit: string
  pending?: string
  kind?: ButtonKind
  /** Said after success, unless the action leads elsewhere. */
  done?: string
  clearOnDone?: boolean
  cancelHref?: string
  label?: string
  /** It can't be sent any more: it stands only where one that was sent too late is answered, with what was typed. */
  isOver?: boolean
  /** Whether typing is asked about before it is left behind; a sign-in holds nothing to lose. */
  isGuarded?: boolean
  children: ReactNode
}

const Controls = <T,>(props: Props<T>) => {
  const {
    action,
    formKey,
    version,
    values = {},
    submit,
    pending = "Saving…",
    kind,
    done = "Saved.",
    clearOnDone = false,
    cancelHref,
    label,
    isGuarded = true,
    isOver = false,
    children,
  } = props
  const [result, dispatch, isPending] = useSentAction(action)
  const failure = result?.ok === false ? result : undefined
  const { register, reset, getValues, setValue, formState } = useForm<Record<string, unknown>>()
  const [typedAfter, setTypedAfter] = useState<Result<T>>()
  const isSaved = result?.ok === true && typedAfter !== result
  const sending = useRef(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const idOf = (name: string) => `${id}${name}`
  const noteTyping = () => setTypedAfter(result)
  const changed = (name: string, chosen: string[]) => {
    noteTyping()
    setValue(name, chosen, { shouldDirty: true })
  }

  // Who opened a form by a link goes on in it; the link is gone, and the keyboard would begin at the top again.
  useEffect(() => {
    if (cancelHref && document.activeElement === document.body) form.current?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus()
  }, [cancelHref])

  // What stands in the controls is the starting point, be it typed before the script came.
  useEffect(() => reset(getValues(), { keepValues: true }), [reset, getValues])

  useEffect(() => {
    sending.current = false
    if (!result?.ok) return
    if (clearOnDone) return reset()
    // Nobody who comes to the screen later finds a password that was typed to confirm.
    for (const name of Object.keys(getValues())) if (/password/i.test(name)) setValue(name, "")
    reset(getValues(), { keepValues: true })
  }, [result, clearOnDone, reset, getValues, setValue])

  useUnsavedWarning(isGuarded && ((formState.isDirty && !isSaved) || failure !== undefined) && !isPending)

  if (isOver && !failure) return null
  return (
    <FormContext value={{ idOf, values: failure?.values ?? values, failure, watch: register, changed }}>
      <form
        ref={form}
        action={dispatch}
        aria-label={label}
        noValidate
        className="form"
        onInput={noteTyping}
        onSubmit={(event) => {
          event.preventDefault()
          if (sending.current) return
          sending.current = true
          const data = new FormData(event.currentTarget)
          startTransition(() => dispatch(data))
        }}
      >
        {failure ? <ErrorSummary failure={failure} idOf={idOf} /> : null}
        <input type="hidden" name="formKey" value={formKey} />
        {version === undefined ? null : <input type="hidden" name="version" value={failure?.version ?? version} />}
        {children}
        {isSaved ? (
          <Notice tone="good" live="status">
            {done}
          </Notice>
        ) : null}
        <div className="flex flex-wrap items-center gap-3">
          {isOver ? null : <Button kind={kind}>{isPending ? pending : submit}</Button>}
          {cancelHref ? (
            <LinkButton href={cancelHref} kind="quiet">
              Cancel
            </LinkButton>
          ) : null}
        </div>
      </form>
    </FormContext>
  )
}

/**
 * A form that works before and without script: the browser posts it, and the page comes back with the typed values and what is wrong.
 * With script it stays on the page, keeps what was typed, and warns before typing is left behind.
 * A page that is asked for something else ("?edit=date-2" after "?edit=date-1") is another form: nothing of the one before may stay in its controls.
 */
export const Form = <T,>(props: Props<T>) => <Controls key={useSearchParams()?.toString()} {...props} />
