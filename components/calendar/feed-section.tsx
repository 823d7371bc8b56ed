"use client"

import { ActionButton } from "#components/ui/action-button"
import { Button } from "#components/ui/button"
import { CopyButton } from "#components/ui/copy-button"
import { Notice } from "#components/ui/notice"
import { useSendOnce } from "#components/ui/send-once"
import { useSentAction } from "#components/ui/sent-action"
import { makeFeedAction, revokeFeedAction } from "#lib/calendar/actions"

type Props = { origin: string; since: string | null; makeKey: string; revokeKey: string }

/** The address is shown once, to whoever made it: only its hash is kept. */
export const FeedSection = ({ origin, since, makeKey, revokeKey }: Props) => {
  const [result, dispatch, isPending] = useSentAction(makeFeedAction)
  const sendOnce = useSendOnce(dispatch, isPending)
  const made: { link?: string } | null = since && result?.ok ? result.value : null
  const address = made?.link ? `${origin}${made.link}` : null
  return (
    <>
      {result?.ok === false ? (
        <Notice tone="problem" live="alert">
          {result.message}
        </Notice>
      ) : null}
      {address ? (
        <Notice tone="good" title="The address of your calendar" live="status">
          <p className="break-all">{address}</p>
          <p>It is shown only now. Whoever has it can read your dates, so give it to your calendar program alone.</p>
          <CopyButton value={address} label="Copy address" />
        </Notice>
      ) : null}
      {made && !address ? (
        <Notice title="This address was made already" live="status">
          <p>An address is shown only once, and sending the form again changed nothing. If you did not keep it, make a new one: that replaces it.</p>
        </Notice>
      ) : null}
      <p>{since ? `Your calendar has had an address since ${since}. A new one replaces it.` : "Your calendar has no address yet."}</p>
      <div className="flex flex-wrap items-start gap-3">
        <form action={dispatch} onSubmit={sendOnce}>
          <input type="hidden" name="formKey" value={makeKey} />
          <Button kind="plain">{isPending ? "Making the address…" : since ? "Make a new address" : "Make an address"}</Button>
        </form>
        {since ? (
          <ActionButton
            action={revokeFeedAction}
            formKey={revokeKey}
            confirm="The address answers nothing any more, and your calendar program shows nothing new."
          >
            Revoke the address
          </ActionButton>
        ) : null}
      </div>
    </>
  )
}
