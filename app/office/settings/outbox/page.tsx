import type { Metadata } from "next"
import { OutboxTable } from "#components/mail/outbox-table"
import { SettingsFrame } from "#components/setting/settings-frame"
import { LinkButton } from "#components/ui/button"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { requireStaff } from "#lib/door/actor"
import { readList } from "#lib/door/list-state"
import { mailList } from "#lib/mail/list"
import { countMails, listMails, whatHoldsUp } from "#lib/mail/queries"
import { mailIsSet } from "#lib/mail/send-now"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Outbox" }

const OutboxPage = async ({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) => {
  const actor = await requireStaff()
  const state = readList(mailList, await searchParams)
  const { unsure = 0, failed = 0, queued = 0 } = countMails(actor)
  const held = mailIsSet() ? whatHoldsUp(actor) : null
  return (
    <SettingsFrame
      current="/office/settings/outbox"
      title="Outbox"
      forOfficer={actor.role !== "administrator"}
      action={<LinkButton href="/office/settings/outbox/planned">Planned reminders</LinkButton>}
    >
      {mailIsSet() ? null : (
        <Notice tone="attention" title="No mail server is set">
          {queued === 0 ? "Letters" : `${queued} ${queued === 1 ? "letter" : "letters"}`} wait here until SMTP_URL and MAIL_FROM are set and the server is
          started anew. Nothing is lost.
        </Notice>
      )}
      {held ? (
        <Notice tone="attention" title="A letter could not leave yet, and is tried again">
          {held}
        </Notice>
      ) : null}
      {unsure + failed > 0 ? (
        <Notice tone="problem" title={unsure + failed === 1 ? "One letter needs a look" : `${unsure + failed} letters need a look`}>
          {failed > 0 ? `${failed} could not be sent. ` : ""}
          {unsure > 0 ? `${unsure} may have arrived or not: the server went away in the middle. They are not sent again by themselves. ` : ""}
          <Link href="/office/settings/outbox?status=failed&status=unsure">Look at {unsure + failed === 1 ? "it" : "them"}</Link>
        </Notice>
      ) : null}
      <OutboxTable state={state} {...listMails(actor, state)} timeZone={getSetting().timeZone} />
    </SettingsFrame>
  )
}

export default OutboxPage
