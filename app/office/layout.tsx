import { randomUUID } from "node:crypto"
import type { ReactNode } from "react"
import { SignOut } from "#components/person/sign-out"
import { searchAreas } from "#components/search/search-areas"
import { OfficeShell } from "#components/ui/shell"
import { requireStaff } from "#lib/door/actor"
import { getSetting } from "#lib/setting/queries"

const links = [
  { href: "/office", label: "Home" },
  { href: "/office/requirements", label: "Requirements" },
  { href: "/office/grantees", label: "Grantees" },
  { href: "/office/grants", label: "Grants" },
  { href: "/office/cases", label: "Cases" },
  { href: "/office/payments", label: "Payments" },
]
const administratorLinks = [...links, { href: "/office/settings", label: "Settings" }]
const officerLinks = [...links, { href: "/office/settings/outbox", label: "Mail" }]

const OfficeLayout = async ({ children }: { children: ReactNode }) => {
  const { name, role } = await requireStaff()
  return (
    <OfficeShell
      foundation={getSetting().name}
      links={role === "administrator" ? administratorLinks : officerLinks}
      person={name}
      signOut={<SignOut formKey={randomUUID()} />}
      search={searchAreas.office}
    >
      {children}
    </OfficeShell>
  )
}

export default OfficeLayout
