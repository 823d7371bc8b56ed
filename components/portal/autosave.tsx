"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import type { Failure } from "#lib/kernel/result"
import { saveDraftAction } from "#lib/report/actions"

/** So long after the last key the draft is saved. */
const pauseMs = 1500

type Saved = { version: number; savedAt: string | null }

/** Typed fields of the form; the file goes its own way. */
const typedIn = (form: HTMLFormElement): FormData => {
  const data = new FormData(form)
  data.delete("file")
  return data
}

/**
 * Saves the draft while it is typed. `save` answers whether it is safe now. When a colleague saved meanwhile, it stops, and `failure` holds what
 * they saved; the next `save` by hand keeps what stands in the form.
 */
export const useAutosave = (first: Saved) => {
  const [saved, setSaved] = useState(first)
  const [failure, setFailure] = useState<Failure>()
  const [isUnsaved, setUnsaved] = useState(false)
  const version = useRef(first.version)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef<Promise<boolean>>(Promise.resolve(true))

  const send = useCallback(async (form: HTMLFormElement): Promise<boolean> => {
    const data = typedIn(form)
    data.set("version", String(version.current))
    try {
      const result = await saveDraftAction(data)
      if (!result.ok) {
        version.current = result.version ?? version.current
        setFailure(result)
        return false
      }
      version.current = result.value.version
      setSaved(result.value)
      setFailure(undefined)
      setUnsaved(false)
      return true
    } catch {
      // The network or the session is gone; what was typed stands in the form, and the next save tries again.
      setFailure({ ok: false, message: "This could not be saved just now. What you typed is still here. Check your connection, and save again.", fields: {} })
      return false
    }
  }, [])

  /** One after the other, so that a version is never sent twice. */
  const save = useCallback(
    (form: HTMLFormElement): Promise<boolean> => {
      clearTimeout(timer.current)
      last.current = last.current.then(() => send(form))
      return last.current
    },
    [send],
  )

  const typed = (form: HTMLFormElement) => {
    setUnsaved(true)
    clearTimeout(timer.current)
    if (!failure?.theirs) timer.current = setTimeout(() => save(form), pauseMs)
  }

  useEffect(() => () => clearTimeout(timer.current), [])
  return { saved, failure, isUnsaved, save, typed }
}
