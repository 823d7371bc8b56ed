import { cookies } from "next/headers"
import type { ReactNode } from "react"
import { Link } from "#components/ui/link"
import { type NavLink, NavLinks } from "#components/ui/nav-links"
import { SearchForm } from "#components/ui/search-form"
import { Shortcuts } from "#components/ui/shortcuts"
import { SoftNavigation } from "#components/ui/soft-navigation"
import { TextSize } from "#components/ui/text-size"
import { textSizeOf } from "#components/ui/text-size-names"

type SignedIn = { foundation: string; links: NavLink[]; person: string; signOut: ReactNode; children: ReactNode }
type Searched = { search: { action: string; label: string } }

const Person = ({ person, signOut }: Pick<SignedIn, "person" | "signOut">) => (
  <div className="flex items-center gap-3 text-sm">
    <span className="text-muted">{person}</span>
    {signOut}
  </div>
)

const SearchBox = ({ search: { action, label } }: Searched) => <SearchForm action={action} label={label} />

const keptTextSize = async () => textSizeOf((await cookies()).get("text-size")?.value)

const Name = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} className="shell-name">
    {children}
  </Link>
)

/** Staff: a rail of links beside the page; on narrow screens a menu that the browser opens by itself. */
export const OfficeShell = ({ foundation, links, person, signOut, search, children }: SignedIn & Searched) => (
  <div data-area="office" className="lg:grid lg:min-h-dvh lg:grid-cols-[14rem_minmax(0,1fr)]">
    <header className="rail">
      <div className="p-4 lg:px-6 lg:pt-5">
        <Name href="/office">{foundation}</Name>
      </div>
      <div className="max-lg:hidden lg:px-3">
        <NavLinks links={links} label="Main" />
      </div>
      <details className="menu">
        <summary className="button plain">Menu</summary>
        <div className="menu-page">
          <NavLinks links={links} label="Menu" />
        </div>
      </details>
    </header>
    <div className="min-w-0">
      <section aria-label="Search and account" className="top-bar">
        <SearchBox search={search} />
        <Person person={person} signOut={signOut} />
      </section>
      <main id="main" className="shell-main">
        {children}
      </main>
    </div>
    <Shortcuts />
    <SoftNavigation />
  </div>
)

/** Board members: one bar on top that never moves, text size in it. */
export const BoardShell = async ({ foundation, links, person, signOut, search, children }: SignedIn & Searched) => {
  const textSize = await keptTextSize()
  return (
    <div data-area="board" data-text-size={textSize}>
      <header className="shell-header">
        <Name href="/board">{foundation}</Name>
        <NavLinks links={links} label="Main" />
        <div className="flex grow basis-72 print:hidden">
          <SearchBox search={search} />
        </div>
        <div className="flex flex-wrap items-center gap-4 sm:ml-auto">
          <TextSize kept={textSize} />
          <Person person={person} signOut={signOut} />
        </div>
      </header>
      <main id="main" className="shell-main">
        {children}
      </main>
      <Shortcuts />
      <SoftNavigation />
    </div>
  )
}

/** Grantee staff: their organization's name, a few links, and help always in the same place. */
export const PortalShell = async ({
  foundation,
  organization,
  links,
  person,
  help,
  signOut,
  search,
  children,
}: SignedIn & Searched & { organization: string; help: ReactNode }) => {
  const textSize = await keptTextSize()
  return (
    <div data-area="portal" data-text-size={textSize}>
      <header className="shell-header">
        <div>
          <p className="text-sm text-muted">{foundation}</p>
          <Name href="/portal">{organization}</Name>
        </div>
        <div className="flex flex-wrap items-center gap-4 sm:ml-auto">
          <TextSize kept={textSize} />
          <Person person={person} signOut={signOut} />
        </div>
        <div className="flex basis-full flex-wrap items-center justify-between gap-x-8 gap-y-2">
          <NavLinks links={links} label="Main" />
          <div className="flex grow basis-72 print:hidden">
            <SearchBox search={search} />
          </div>
        </div>
      </header>
      <main id="main" className="shell-main max-w-[60rem]">
        {children}
      </main>
      <footer className="shell-footer">
        <p>Help: {help}</p>
      </footer>
      <Shortcuts />
      <SoftNavigation />
    </div>
  )
}

/** Everybody: no cookie is read, so that a finished page can be kept and given to the next visitor. */
export const PublicShell = ({
  foundation,
  links,
  search,
  footer,
  children,
}: Pick<SignedIn, "foundation" | "links" | "children"> & Searched & { footer?: ReactNode }) => (
  <div data-area="public" className="flex min-h-dvh flex-col">
    <header className="shell-header">
      <Name href="/">{foundation}</Name>
      <div className="lg:ml-auto">
        <NavLinks links={links} label="Main" />
      </div>
      <div className="flex basis-full print:hidden">
        <SearchBox search={search} />
      </div>
    </header>
    <main id="main" className="shell-main grow">
      {children}
    </main>
    {footer ? <footer className="shell-footer">{footer}</footer> : null}
    <Shortcuts />
  </div>
)
