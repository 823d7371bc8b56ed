import type { Metadata } from "next"
import type { ReactNode } from "react"
import { searchAreas } from "#components/search/search-areas"
import { PublicShell } from "#components/ui/shell"
import { getSetting } from "#lib/setting/queries"

export const generateMetadata = (): Metadata => {
  const { name } = getSetting()
  return { title: { default: name, template: `%s · ${name}` } }
}

const links = [
  { href: "/grantees", label: "Grantees" },
  { href: "/cases", label: "Cases" },
  { href: "/results", label: "Results" },
  { href: "/about", label: "About" },
]

const Footer = () => (
  <div className="flex flex-wrap gap-x-6 gap-y-1 print:hidden">
    <p>
      Download this foundation’s published grants: <a href="/grants.csv">CSV</a>, <a href="/grants.json">JSON</a>
    </p>
    <p>
      <a href="/sign-in">Sign in</a>
    </p>
  </div>
)

const PublicLayout = ({ children }: { children: ReactNode }) => (
  <PublicShell foundation={getSetting().name} links={links} search={searchAreas.everyone} footer={<Footer />}>
    {children}
  </PublicShell>
)

export default PublicLayout
