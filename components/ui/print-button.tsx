"use client"

import type { ReactNode } from "react"
import { Button } from "#components/ui/button"

export const PrintButton = ({ children = "Print" }: { children?: ReactNode }) => (
  <span className="needs-script print:hidden">
    <Button type="button" kind="plain" onClick={() => window.print()}>
      {children}
    </Button>
  </span>
)
