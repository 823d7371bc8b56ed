"use client"

import { usePathname } from "next/navigation"
import { Link } from "#components/ui/link"

export type NavLink = { href: string; label: string }

/** The longest address that the page lies under; so "/office" is not current on "/office/grants". */
const currentOf = (links: NavLink[], path: string) =>
  links.filter(({ href }) => path === href || path.startsWith(href === "/" ? "//" : `${href}/`)).sort((a, b) => b.href.length - a.href.length)[0]?.href

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
