import { Link } from "#components/ui/link"

type Props = { page: number; hasOlder: boolean; label: string; hrefOf: (page: number) => string }

/** The ways from one page of what happened to the next, where there is more than one. */
export const OlderLinks = ({ page, hasOlder, label, hrefOf }: Props) =>
  page === 1 && !hasOlder ? null : (
    <nav aria-label={label} className="my-4 flex flex-wrap gap-x-4 gap-y-1 print:hidden">
      {page > 1 ? <Link href={hrefOf(page - 1)}>Newer</Link> : null}
      {hasOlder ? <Link href={hrefOf(page + 1)}>Older</Link> : null}
    </nav>
  )
