import type { ReactNode } from "react"

export type Tone = "plain" | "info" | "attention" | "problem" | "good"
export type Shape = "won" | "partly" | "pending" | "appeal" | "lost"

/** Shapes, not colours, tell won from lost: both can be printed in grey. */
const shapes: Record<Shape, string> = { won: "●", partly: "◐", pending: "○", appeal: "◇", lost: "×" }

/** The word of a state. Only what needs someone has a colour; a plain one is plain text. */
export const Status = ({ tone = "plain", shape, children }: { tone?: Tone | undefined; shape?: Shape | undefined; children: ReactNode }) => (
  <span className={tone === "plain" ? undefined : `chip ${tone}`}>
    {shape ? (
      <span aria-hidden="true" className="shape">
        {shapes[shape]}
      </span>
    ) : null}
    {children}
  </span>
)
