import type { ReactNode } from "react"

/** What is read, and beside it (below, on narrow screens) what is kept at hand. `wide`: what is read needs a wide screen to share it. */
export const Columns = ({ main, side, wide }: { main: ReactNode; side: ReactNode; wide?: boolean }) => (
  <div
    className={`grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 ${wide ? "xl:grid-cols-[minmax(0,1fr)_minmax(16rem,20rem)]" : "lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]"}`}
  >
    <div className="min-w-0">{main}</div>
    <div className="min-w-0">{side}</div>
  </div>
)

/** Two columns of equals where there is room, one on an upright tablet. */
export const Split = ({ children }: { children: ReactNode }) => (
  <div className="split grid gap-x-12 gap-y-10 split:grid-cols-2 [&>*]:mt-0 [&>*]:min-w-0">{children}</div>
)
