import type { ReactNode } from "react"

/** Where there is nothing: what belongs here, why it is empty, the one next step. */
export const EmptyState = ({ title, action, children }: { title: string; action?: ReactNode; children?: ReactNode }) => (
  <div className="border-y border-hairline py-8">
    <p className="font-semibold">{title}</p>
    {children ? <div className="mt-1 max-w-measure text-muted">{children}</div> : null}
    {action ? <div className="mt-4 print:hidden">{action}</div> : null}
  </div>
)
