import { Link } from "#components/ui/link"
import { Still } from "#components/ui/still"

type Props = { page: number; pageSize: number; count: number; href: (page: number) => string }

/** The way through a list of several pages: first, the neighbours, last. */
export const Pages = ({ page, pageSize, count, href }: Props) => {
  const last = Math.max(1, Math.ceil(count / pageSize))
  if (last === 1) return null
  const shown = [...new Set([1, page - 1, page, page + 1, last])].filter((number) => number >= 1 && number <= last)
  return (
    <Still as="nav" aria-label="Pages" className="pages">
      {page > 1 ? (
        <Link href={href(page - 1)} id="page-before" rel="prev">
          Previous
        </Link>
      ) : null}
      <ol>
        {shown.map((number, index) => (
          <li key={number}>
            {index > 0 && number - (shown[index - 1] ?? 0) > 1 ? <span aria-hidden="true"> … </span> : null}
            <Link href={href(number)} id={`page-${number}`} aria-label={`Page ${number}`} aria-current={number === page ? "page" : undefined}>
              {number}
            </Link>
          </li>
        ))}
      </ol>
      {page < last ? (
        <Link href={href(page + 1)} id="page-after" rel="next">
          Next
        </Link>
      ) : null}
    </Still>
  )
}
