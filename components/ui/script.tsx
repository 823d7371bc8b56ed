"use client"

import { useSyncExternalStore } from "react"

const never = () => () => undefined

/** Whether script runs. What the server sends promises nothing that only script keeps. */
export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
