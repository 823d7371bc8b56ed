import type { ReactNode } from "react"
import { PageHeader } from "#components/ui/page-header"
import { Tabs } from "#components/ui/tabs"

const links = [
  { href: "/office/settings", label: "Foundation" },
  { href: "/office/settings/people", label: "People" },
  { href: "/office/settings/areas", label: "Issue areas" },
  { href: "/office/settings/years", label: "Fiscal years" },
  { href: "/office/settings/schedules", label: "Schedules" },
  { href: "/office/settings/outbox", label: "Outbox" },
  { href: "/office/settings/reminders", label: "Reminders" },
  { href: "/office/settings/events", label: "History" },
]
/** What program officers find among the settings. */
const officersOwn = ["/office/settings/outbox", "/office/settings/reminders"]

type Props = { current: string; title: string; forOfficer?: boolean; action?: ReactNode; children: ReactNode }

export const SettingsFrame = ({ current, title, forOfficer = false, action, children }: Props) => (
  <>
    <PageHeader
      title={title}
      breadcrumb={current === "/office/settings" || forOfficer ? [] : [{ href: "/office/settings", label: "Settings" }]}
      action={action}
    />
    <Tabs label="Settings" current={current} links={forOfficer ? links.filter(({ href }) => officersOwn.includes(href)) : links} />
    {children}
  </>
)
