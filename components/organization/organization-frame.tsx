import type { ReactNode } from "react"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { PageHeader } from "#components/ui/page-header"
import { Tabs } from "#components/ui/tabs"
import { Visibility } from "#components/ui/visibility"
import { type Organization, standingLabels } from "#lib/organization/organization"

const tabs = [
  ["", "Overview"],
  ["/grants", "Grants"],
  ["/cases", "Cases"],
  ["/requirements", "Requirements"],
  ["/payments", "Payments"],
  ["/documents", "Documents"],
  ["/people", "People"],
  ["/history", "History"],
] as const
export type OrganizationTab = (typeof tabs)[number][0]

type Props = { organization: Organization; tab: OrganizationTab; action?: ReactNode; children: ReactNode }

/** The head of each page of an organization: who it is, whether the public sees it, and the way to the other pages. */
export const OrganizationFrame = ({ organization, tab, action, children }: Props) => {
  const { id, name, ein, standing, slug, publishedAt, deletedAt } = organization
  const path = `/office/grantees/${id}`
  return (
    <>
      <PageHeader
        title={name}
        breadcrumb={[{ href: "/office/grantees", label: "Grantees" }]}
        action={action}
        meta={
          <>
            <Visibility isPublic={publishedAt !== null && !deletedAt} />
            {standing ? <span>{standingLabels[standing]}</span> : null}
            {ein ? <span className="tabular">EIN {ein}</span> : null}
            {publishedAt && !deletedAt ? <Link href={`/grantees/${slug}`}>View public page</Link> : null}
          </>
        }
      />
      {deletedAt ? <Notice tone="attention">This organization is archived: nobody but the foundation’s staff sees it or what belongs to it.</Notice> : null}
      <Tabs label={name} current={`${path}${tab}`} links={tabs.map(([end, label]) => ({ href: `${path}${end}`, label }))} />
      {children}
    </>
  )
}
