"use client"

import type { ReactNode } from "react"
import { dropAllCopies } from "#components/portal/local-copy"

/** Around the button that signs out. */
export const ForgetCopies = ({ children }: { children: ReactNode }) => <div onSubmit={dropAllCopies}>{children}</div>
