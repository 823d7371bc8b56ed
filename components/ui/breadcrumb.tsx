import { Link } from "#components/ui/link"

export type Crumb = { href: string; label: string }

export const Breadcrumb = ({ crumbs }: { crumbs: Crumb[] }) => (
  <nav aria-label="Breadcrumb" className="mb-2 text-sm print:hidden">
    <ol className="crumbs">
      {crumbs.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} quiet>
            {label}
          </Link>
        </li>
      ))}
    </ol>
  </nav>
)
