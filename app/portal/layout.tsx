import { randomUUID } from "node:crypto"
import type { ReactNode } from "react"
import { SignOut } from "#components/person/sign-out"
import { ForgetCopies } from "#components/portal/forget-copies"
import { Help } from "#components/portal/help"
import { searchAreas } from "#components/search/search-areas"
import { PortalShell } from "#components/ui/shell"
import { currentSession, requireGrantee } from "#lib/door/actor"
import { getSetting } from "#lib/setting/queries"

const links = [
  { href: "/portal", label: "What is due" },
  { href: "/portal/past", label: "Past reports" },
  { href: "/portal/cases", label: "Cases" },
  { href: "/portal/time", label: "Attorney time" },
  { href: "/portal/people", label: "People" },
  { href: "/portal/public", label: "What the public sees" },
]

const PortalLayout = async ({ children }: { children: ReactNode }) => {
  const actor = await requireGrantee()
  const session = await currentSession()
  const setting = getSetting()
  return (
    <PortalShell
      foundation={setting.name}
      organization={session?.organizationName ?? ""}
      links={links}
      person={actor.name}
      search={searchAreas.portal}
      help={<Help name={setting.contactName} email={setting.contactEmail} phone={setting.contactPhone} />}
      signOut={
        <ForgetCopies>
          <SignOut formKey={randomUUID()} />
        </ForgetCopies>
      }
    >
      {children}
    </PortalShell>
  )
}

export default PortalLayout
