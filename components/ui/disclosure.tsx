import type { ReactNode } from "react"

type Props = { summary: ReactNode; children: ReactNode; open?: boolean | undefined; quiet?: boolean | undefined }

/** What opens on demand, by the browser alone. */
export const Disclosure = ({ summary, children, open, quiet }: Props) => (
  <details open={open} className={quiet ? "disclosure text-sm" : "disclosure"}>
    <summary>{summary}</summary>
    <div className="mt-3">{children}</div>
  </details>
)
