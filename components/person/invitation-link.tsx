"use client"

import { Button } from "#components/ui/button"
import { CopyButton } from "#components/ui/copy-button"
import { Notice } from "#components/ui/notice"
import { type FormAction, useSentAction } from "#components/ui/sent-action"

type Linked = { id: number; link: string }

/** A one-time link is shown once, to whoever made it: only its hash is kept. */
export const OneTimeLink = ({ origin, link }: { origin: string; link: string }) => (
  <Notice tone="good" title="One-time link" live="status">
    <p className="break-all">{`${origin}${link}`}</p>
    <p>It is shown only now, works once and for seven days. Send it to the person yourself; opening it does not use it up.</p>
    <CopyButton value={`${origin}${link}`} label="Copy link" />
  </Notice>
)

export const InvitationButton = ({ action, personId, origin, label }: { action: FormAction<Linked>; personId: number; origin: string; label: string }) => {
  const [result, dispatch, isPending] = useSentAction(action)
  return (
    <form action={dispatch}>
      <input type="hidden" name="id" value={personId} />
      {result?.ok === false ? (
        <Notice tone="problem" live="alert">
          {result.message}
        </Notice>
      ) : null}
      {result?.ok ? <OneTimeLink origin={origin} link={result.value.link} /> : null}
      <Button kind="plain">{isPending ? "Making the link…" : label}</Button>
    </form>
  )
}
