import { MailReason, MailStanding } from "#components/mail/mail-status"
import { DataTable } from "#components/ui/data-table"
import { FilterBar } from "#components/ui/filter-bar"
import { Link } from "#components/ui/link"
import { formatInstant } from "#lib/kernel/clock"
import type { ListState } from "#lib/kernel/list"
import { mailList } from "#lib/mail/list"
import { type Mail, mailKindLabels } from "#lib/mail/mail"

type Props = { state: ListState; rows: Mail[]; count: number; total: number; timeZone: string }

const path = "/office/settings/outbox"

export const OutboxTable = ({ state, rows, count, total, timeZone }: Props) => {
  const list = { spec: mailList, state, basePath: path }
  return (
    <>
      <FilterBar {...list} searchLabel="Search subject, name or organization" />
      <DataTable
        {...list}
        caption="Letters"
        rows={rows}
        rowKey={({ id }) => id}
        count={count}
        total={total}
        noun={["letter", "letters"]}
        empty={{ title: "No letter was written yet", children: "Reminders, receipts and answers stand here before they are sent, and stay." }}
        columns={[
          { id: "subject", header: "Subject", cell: ({ id, subject }) => <Link href={`${path}/${id}`}>{subject}</Link>, fixed: true, wrap: true },
          { id: "to", header: "To", cell: ({ toName, toEmail }) => toName || toEmail, wrap: true },
          {
            id: "status",
            header: "Status",
            cell: (mail) => (
              <>
                <MailStanding mail={mail} />
                <MailReason mail={mail} />
              </>
            ),
            wrap: true,
          },
          { id: "when", header: "When", wrap: true, cell: ({ sentAt, createdAt }) => formatInstant(sentAt ?? createdAt, timeZone) },
          {
            id: "organization",
            header: "Organization",
            wrap: true,
            cell: ({ organizationId, organizationName }) =>
              organizationId ? <Link href={`/office/grantees/${organizationId}`}>{organizationName}</Link> : null,
          },
          { id: "kind", header: "Kind", cell: ({ kind }) => mailKindLabels[kind], hidden: true },
        ]}
      />
    </>
  )
}
