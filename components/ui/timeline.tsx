import type { ReactNode } from "react"
import { Still } from "#components/ui/still"

type Item = { key: string | number /** Where links lead to it. */; id?: string; when: ReactNode; title: ReactNode; by?: ReactNode; body?: ReactNode }

/** What happened, one entry under the other; the caller says in which order. */
export const Timeline = ({ items, label }: { items: Item[]; label: string }) => (
  <Still as="ol" aria-label={label} className="timeline">
    {items.map(({ key, id, when, title, by, body }) => (
      <li key={key} id={id}>
        <p className="text-sm text-muted">
          {when}
          {by ? <> · {by}</> : null}
        </p>
        <div>{title}</div>
        {body ? <div className="mt-1 max-w-measure text-muted">{body}</div> : null}
      </li>
    ))}
  </Still>
)
