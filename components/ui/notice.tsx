import type { ReactNode } from "react"

type Props = { tone?: "info" | "attention" | "problem" | "good"; title?: string; live?: "status" | "alert"; children: ReactNode }

/** A banner. `live` makes it heard when it appears after the page was read. */
export const Notice = ({ tone = "info", title, live, children }: Props) => (
  <div className={`notice ${tone}`} role={live}>
    {title ? <p className="font-semibold">{title}</p> : null}
    <div className="max-w-measure">{children}</div>
  </div>
)
