import type { ReactNode } from "react"
import { Link } from "#components/ui/link"
import { Still } from "#components/ui/still"

type Task = { key: string | number; href?: string; label: ReactNode; hint?: ReactNode; state: ReactNode; action?: ReactNode }

/** Rows of things to do: what it is on the left, how it stands and what can be done on the right. */
export const TaskList = ({ items }: { items: Task[] }) => (
  <Still as="ul" className="border-y border-hairline" data-rows="">
    {items.map(({ key, href, label, hint, state, action }) => (
      <li key={key} className="task">
        <div className="min-w-0 flex-1 basis-64">
          {href ? <Link href={href}>{label}</Link> : label}
          {hint ? <div className="text-sm text-muted">{hint}</div> : null}
        </div>
        <div className="flex flex-wrap items-center gap-3">
          {state}
          {action ? <div className="print:hidden">{action}</div> : null}
        </div>
      </li>
    ))}
  </Still>
)
