import { ActionButton } from "#components/ui/action-button"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import { hurryMailAction, pauseMailAction, retryMailAction, skipMailAction } from "#lib/mail/actions"
import type { Mail } from "#lib/mail/mail"
import { may } from "#lib/mail/policy"

type Props = { actor: Actor; mail: Mail; formKeys: readonly [string, string, string, string] }

/** What can be done with a letter just now. What was sent can't be undone, so to send a letter again that may have arrived asks first. */
export const MailActs = ({ actor, mail, formKeys }: Props) => {
  const { id, version, status } = mail
  const fields = { id, version }
  return (
    <>
      {can(actor, may.hurry, mail) ? (
        <ActionButton action={hurryMailAction} formKey={formKeys[0]} fields={fields} done="It goes out next.">
          Send now
        </ActionButton>
      ) : null}
      {can(actor, may.pause, mail) ? (
        <ActionButton action={pauseMailAction} formKey={formKeys[1]} fields={fields}>
          Pause
        </ActionButton>
      ) : null}
      {can(actor, may.retry, mail) ? (
        <ActionButton
          action={retryMailAction}
          formKey={formKeys[2]}
          fields={fields}
          {...(status === "unsure" && { confirm: "This letter may have arrived already. Send it all the same?" })}
        >
          Send again
        </ActionButton>
      ) : null}
      {can(actor, may.skip, mail) ? (
        <ActionButton
          action={skipMailAction}
          formKey={formKeys[3]}
          fields={fields}
          kind="quiet"
          ask={{ name: "reason", label: "Why it is not sent", required: true, rows: 2 }}
        >
          Skip
        </ActionButton>
      ) : null}
    </>
  )
}
