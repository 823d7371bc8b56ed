"use client"

import { Button } from "#components/ui/button"
import { CopyButton } from "#components/ui/copy-button"
import { Notice } from "#components/ui/notice"
import { useSendOnce } from "#components/ui/send-once"
import { type FormAction, useSentAction } from "#components/ui/sent-action"

/** Without its link where the same form was sent again. */
type Linked = { id: number; link?: string }

/** A one-time link is shown once, to whoever made it: only its hash is kept. */
const Made = ({ origin, link }: { origin: string; link: string | undefined }) =>
  link === undefined ? (
    <Notice title="This link was made already" live="status">
      <p>A link is shown only once, and sending the form again changed nothing. If you did not keep the link, make another one: that stops it.</p>
    </Notice>
  ) : (
    <Notice tone="good" title="One-time link" live="status">
      <p className="break-all">{`${origin}${link}`}</p>
      <p>It is shown only now, works once and for seven days. Send it to the person yourself; opening it does not use it up.</p>
      <CopyButton value={`${origin}${link}`} label="Copy link" />
    </Notice>
  )

type Props = { action: FormAction<Linked>; formKey: string; personId: number; origin: string; label: string }

export const InvitationButton = ({ action, formKey, personId, origin, label }: Props) => {
  const [result, dispatch, isPending] = useSentAction(action)
  const sendOnce = useSendOnce(dispatch, isPending)
  return (
    <form action={dispatch} onSubmit={sendOnce}>
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="id" value={personId} />
      {result?.ok === false ? (
        <Notice tone="problem" live="alert">
          {result.message}
        </Notice>
      ) : null}
      {result?.ok ? <Made origin={origin} link={result.value.link} /> : null}
      <Button kind="plain">{isPending ? "Making the link…" : label}</Button>
    </form>
  )
}
