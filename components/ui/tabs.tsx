import { Link } from "#components/ui/link"

type Props = { label: string; current: string; links: { href: string; label: string; count?: number | undefined }[] }

/** Tabs are pages with addresses of their own. */
export const Tabs = ({ label, current, links }: Props) => (
  <nav aria-label={label} className="tabs">
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <Link href={link.href} className="tab" aria-current={link.href === current ? "page" : undefined}>
            {link.label}
            {link.count === undefined ? null : <span className="tabular text-muted"> {link.count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
