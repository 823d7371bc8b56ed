import type { ReactNode } from "react"
import { Breadcrumb, type Crumb } from "#components/ui/breadcrumb"

type Props = { title: ReactNode; breadcrumb?: Crumb[]; action?: ReactNode; meta?: ReactNode; display?: boolean }

/** The one h1 of a page, with the way back above it and its one main act beside it. */
export const PageHeader = ({ title, breadcrumb, action, meta, display }: Props) => (
  <header className="mb-6">
    {breadcrumb ? <Breadcrumb crumbs={breadcrumb} /> : null}
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <h1
        className={
          display
            ? "min-w-0 max-w-measure font-serif text-display font-semibold text-balance wrap-anywhere"
            : "min-w-0 text-h1 font-semibold text-balance wrap-anywhere"
        }
      >
        {title}
      </h1>
      {action ? <div className="flex flex-wrap items-center gap-3 print:hidden">{action}</div> : null}
    </div>
    {meta ? <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted">{meta}</div> : null}
  </header>
)
