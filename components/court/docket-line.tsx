import { Link } from "#components/ui/link"
import { docketLinks } from "#lib/court/link"

type Placed = Parameters<typeof docketLinks>[0]

/** Where a docket can be looked up. Nothing where its court is not certain. */
export const DocketLine = ({ docket }: { docket: Placed }) => {
  const links = docketLinks(docket)
  if (links.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-3 text-sm print:hidden">
      {links.map(({ href, label }) => (
        <Link key={href} href={href}>
          {label}
        </Link>
      ))}
    </p>
  )
}
