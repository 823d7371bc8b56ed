"use client"

import { use } from "react"
import { Checkbox } from "#components/ui/choice-field"
import { FormContext } from "#components/ui/form-context"

/** Asked only once the server found the period to lie outside. */
export const OutsideYear = () => {
  const form = use(FormContext)
  return form?.failure?.fields.outsideYear || form?.values.outsideYear ? <Checkbox name="outsideYear" label="The period lies outside the fiscal year" /> : null
}
