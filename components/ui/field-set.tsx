import type { ReactNode } from "react"

/** Fields that belong together, under one heading. */
export const FieldSet = ({ legend, hint, children }: { legend: string; hint?: ReactNode; children: ReactNode }) => (
  <fieldset className="field-set">
    <legend className="text-h3 font-semibold">{legend}</legend>
    {hint ? <div className="hint">{hint}</div> : null}
    <div className="mt-4 space-y-6">{children}</div>
  </fieldset>
)
