import type { ReactNode } from "react"
import { Absent } from "#components/ui/absent"
import { Still } from "#components/ui/still"

type Fact = { label: string; value: ReactNode; note?: ReactNode }

/** Label and value, as a definition list; a fact without a value says that it is not recorded. */
export const Facts = ({ items, wide }: { items: Fact[]; wide?: boolean }) => (
  <Still as="dl" className={wide ? "facts wide" : "facts"}>
    {items.map(({ label, value, note }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          {value === null || value === undefined || value === "" ? <Absent /> : value}
          {note ? <div className="text-sm text-muted">{note}</div> : null}
        </dd>
      </div>
    ))}
  </Still>
)
