import { log } from "#lib/door/log"
import { mailHub } from "#lib/mail/hub"
import { rendered } from "#lib/mail/rendered"
import { createSender } from "#lib/mail/sender"

let send: ReturnType<typeof createSender> | undefined

/** The server's job: sends what is due. From its first run on, a letter that is put into the outbox wakes it. */
export const sendLetters = async (signal: AbortSignal): Promise<void> => {
  if (!send) {
    send = createSender()
    const hub = mailHub()
    hub.render = rendered
    hub.wake = () => {
      send?.(signal).catch((error: unknown) => log().error({ job: "send letters", err: error }, "job failed"))
    }
  }
  await send(signal)
}
