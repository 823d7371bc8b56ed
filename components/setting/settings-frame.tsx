import type { ReactNode } from "react"
import { PageHeader } from "#components/ui/page-header"
import { Tabs } from "#components/ui/tabs"

const links = [
  { href: "/office/settings", label: "Foundation" },
  { href: "/office/settings/people", label: "People" },
  { href: "/office/settings/areas", label: "Issue areas" },
  { href: "/office/settings/years", label: "Fiscal years" },
  { href: "/office/settings/events", label: "History" },
]

export const SettingsFrame = ({ current, title, children }: { current: string; title: string; children: ReactNode }) => (
  <>
    <PageHeader title={title} breadcrumb={current === "/office/settings" ? [] : [{ href: "/office/settings", label: "Settings" }]} />
    <Tabs label="Settings" current={current} links={links} />
    {children}
  </>
)
