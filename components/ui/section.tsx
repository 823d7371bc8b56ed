import type { ReactNode } from "react"

type Props = { title: ReactNode; id?: string; level?: 2 | 3; action?: ReactNode; intro?: ReactNode; children: ReactNode }

export const Section = ({ title, id, level = 2, action, intro, children }: Props) => {
  const Heading = level === 2 ? "h2" : "h3"
  return (
    <section id={id} className={level === 2 ? "section" : "mt-6 first:mt-0"}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Heading className={level === 2 ? "text-h2 font-semibold" : "text-h3 font-semibold"}>{title}</Heading>
        {action ? <div className="flex flex-wrap items-center gap-3 print:hidden">{action}</div> : null}
      </div>
      {intro ? <div className="mb-3 max-w-measure text-muted">{intro}</div> : null}
      {children}
    </section>
  )
}
