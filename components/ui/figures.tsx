import type { ReactNode } from "react"
import { Link } from "#components/ui/link"

type Item = { label: string; value: ReactNode; note?: ReactNode; href?: string }

/** The numbers of a dashboard, each with its definition and a way to its rows. */
export const Figures = ({ items }: { items: Item[] }) => (
  <dl className="figures">
    {items.map(({ label, value, note, href }) => (
      <div key={label}>
        <dt className="text-sm text-muted">{label}</dt>
        <dd>
          <span className="text-figure font-semibold">
            {href ? (
              <Link href={href} quiet>
                {value}
              </Link>
            ) : (
              value
            )}
          </span>
          {note ? <div className="text-sm text-muted">{note}</div> : null}
        </dd>
      </div>
    ))}
  </dl>
)
