"use client"

import { usePathname } from "next/navigation"
import { Link } from "#components/ui/link"

export type NavLink = { href: string; label: string }

const isUnder = (path: string, href: string) => path.startsWith(`${href}/`)

/** The link that the page lies under. An area's first page ("/office") holds itself only: search and account lie beside it. */
const currentOf = (links: NavLink[], path: string) =>
  links.find(({ href }) => path === href || (isUnder(path, href) && !links.some((other) => isUnder(other.href, href))))?.href

export const NavLinks = ({ links, label }: { links: NavLink[]; label: string }) => {
  const current = currentOf(links, usePathname())
  return (
    <nav aria-label={label}>
      <ul className="nav-links">
        {links.map(({ href, label: words }) => (
          <li key={href}>
            <Link href={href} className="nav-link" aria-current={href === current ? "page" : undefined}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
