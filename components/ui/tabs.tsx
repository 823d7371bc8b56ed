import { Link } from "#components/ui/link"

type Props = {
  label: string
  current: string
  links: { href: string; label: string; count?: number | undefined }[]
  /** The column in which they stand, by its id: below on a narrow screen, where they lead to it; beside on a wide one, where the page stays. */
  column?: string
}

/** Tabs are pages with addresses of their own. */
export const Tabs = ({ label, current, links, column }: Props) => (
  <nav aria-label={label} className="tabs">
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <Link
            href={column ? `${link.href}#${column}` : link.href}
            scroll={column ? "narrow" : undefined}
            className="tab"
            aria-current={link.href === current ? "page" : undefined}
          >
            {link.label}
            {link.count === undefined ? null : <span className="tabular text-muted"> {link.count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
