import type { ReactNode } from "react"

/** A page that says one thing: not found, an error, a receipt without a shell. */
export const QuietPage = ({ title, children }: { title: string; children: ReactNode }) => (
  <main id="main" data-area="public" className="mx-auto max-w-measure px-4 py-16">
    <h1 className="text-h1 font-semibold">{title}</h1>
    <div className="mt-6 space-y-4">{children}</div>
  </main>
)
