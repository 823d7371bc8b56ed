import type { ReactNode } from "react"
import { Still } from "#components/ui/still"

/** What everyone will read, drawn by the parts of the public page itself, within what is said before it is published. */
export const AsRead = ({ children }: { children: ReactNode }) => (
  <Still as="div" className="border border-hairline bg-surface p-4">
    {children}
  </Still>
)
