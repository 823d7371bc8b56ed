import { randomUUID } from "node:crypto"
import type { ReactNode } from "react"
import { SignOut } from "#components/person/sign-out"
import { searchAreas } from "#components/search/search-areas"
import { BoardShell } from "#components/ui/shell"
import { requireBoard } from "#lib/door/actor"
import { getSetting } from "#lib/setting/queries"

const links = [
  { href: "/board", label: "Dashboard" },
  { href: "/board/grantees", label: "Grantees" },
  { href: "/board/grants", label: "Grants" },
  { href: "/board/cases", label: "Cases" },
  { href: "/board/portfolio", label: "Portfolio" },
]

const BoardLayout = async ({ children }: { children: ReactNode }) => {
  const { name } = await requireBoard()
  return (
    <BoardShell foundation={getSetting().name} links={links} person={name} signOut={<SignOut formKey={randomUUID()} />} search={searchAreas.board}>
      {children}
    </BoardShell>
  )
}

export default BoardLayout
