"use client"

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react"
import { dropCopy, keepCopy, type LocalCopy, readCopy } from "#components/portal/local-copy"
import { openDraft } from "#components/portal/open-drafts"
import { readParts, typedIn, writePart } from "#components/portal/typed-fields"
import type { Failure } from "#lib/kernel/result"
import { saveDraftAction } from "#lib/report/actions"
import { compareMeanwhile } from "#lib/report/meanwhile"
import { bothIn } from "#lib/report/parts"
import type { Said } from "#lib/report/said"

/** So long after the last key the draft is saved, and so long after a failure it is tried again. In milliseconds. */
const pauseMs = 1500
const retryMs = 15_000

type Saved = { version: number; savedAt: string | null }
type First = Saved & { parts: Said; key: string }

const away: Failure = {
  ok: false,
  message: "This could not be saved just now. What you typed is still here, and a copy is kept on this computer. It is tried again by itself.",
  fields: {},
}

/**
 * Saves the draft while it is typed and when its page is left, and keeps a copy on this computer until the server has it. `save` answers whether it is safe now. What a colleague
 * saved meanwhile in other parts comes into the form; where both wrote in one, `both` holds their text until a person decides, and nothing is saved by itself.
 */
export const useAutosave = (form: RefObject<HTMLFormElement | null>, first: First) => {
  const [saved, setSaved] = useState<Saved>(first)
  const [failure, setFailure] = useState<Failure>()
  const [isUnsaved, setUnsaved] = useState(false)
  const [taken, setTaken] = useState<readonly string[]>([])
  const [both, setBoth] = useState<Said>({})
  const [copy, setCopy] = useState<LocalCopy>()
  const version = useRef(first.version)
  /** What the server had when this form was last in step with it. */
  const beginning = useRef<Said>(first.parts)
  const undecided = useRef<Said>({})
  const typings = useRef(0)
  const savedTypings = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef<Promise<boolean>>(Promise.resolve(true))
  const again = useRef<() => Promise<boolean>>(async () => true)
  const { key } = first

  const keep = useCallback(() => {
    if (form.current) keepCopy(key, { at: new Date().toISOString(), beginning: beginning.current, fields: readParts(form.current) })
  }, [form, key])

  const decide = useCallback((parts: Said) => {
    undecided.current = parts
    setBoth(parts)
  }, [])

  /** A colleague saved: what only they changed comes in; what both changed waits. Answers whether this form can be saved at once. */
  const meet = useCallback(
    (current: HTMLFormElement, theirs: Said, theirVersion: number): boolean => {
      const found = compareMeanwhile(beginning.current, readParts(current), theirs)
      for (const [name, text] of Object.entries(found.taken)) writePart(current, name, text)
      setTaken(Object.keys(found.taken))
      decide(found.both)
      beginning.current = theirs
      version.current = theirVersion
      return Object.keys(found.both).length === 0
    },
    [decide],
  )

  const send = useCallback(
    async (current: HTMLFormElement | null): Promise<boolean> => {
      if (!current) return false
      const typed = typings.current
      const sent = readParts(current)
      const data = typedIn(current)
      data.set("version", String(version.current))
      try {
        const result = await saveDraftAction(data)
        if (!result.ok) {
          const inStep = result.theirs !== undefined && result.version !== undefined && meet(current, result.theirs, result.version)
          if (inStep) return send(current)
          // Said once: each new failure takes the focus, and whoever is signed out goes on typing.
          setFailure((before) => (before?.isSignedOut && result.isSignedOut ? before : result))
          return false
        }
        version.current = result.value.version
        beginning.current = sent
        setSaved(result.value)
        setFailure(undefined)
        savedTypings.current = typed
        if (typed === typings.current) {
          setUnsaved(false)
          dropCopy(key)
        }
        return true
      } catch {
        // The network or the server is gone; what was typed stands in the form and in the copy.
        setFailure(away)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => again.current(), retryMs)
        return false
      }
    },
    [key, meet],
  )

  /** One after the other, so that a version is never sent twice. The form is taken at once: when its page is left, it is gone a moment later. */
  const queue = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current)
    const current = form.current
    last.current = last.current.then(() => send(current))
    return last.current
  }, [form, send])

  again.current = queue

  const typed = useCallback(() => {
    typings.current += 1
    setUnsaved(true)
    keep()
    clearTimeout(timer.current)
    if (Object.keys(undecided.current).length === 0) timer.current = setTimeout(queue, pauseMs)
  }, [keep, queue])

  /** Decides about one part in which both wrote: `text` is what shall stand there. */
  const settle = (name: string, text: string) => {
    if (!form.current) return
    writePart(form.current, name, text)
    const { [name]: _, ...rest } = undecided.current
    decide(rest)
    setFailure(undefined)
    typed()
  }

  /** By hand: parts that nobody decided about keep both texts. */
  const save = (): Promise<boolean> => {
    for (const [name, theirs] of Object.entries(undecided.current))
      if (form.current) writePart(form.current, name, bothIn(name, readParts(form.current)[name] ?? "", theirs))
    decide({})
    return queue()
  }

  const restore = () => {
    const current = form.current
    if (!current || !copy) return
    const { both: changed } = compareMeanwhile(copy.beginning, copy.fields, readParts(current))
    const untouched = (name: string, text: string) => text === (copy.beginning[name] ?? "")
    for (const [name, text] of Object.entries(copy.fields))
      if (!untouched(name, text)) writePart(current, name, changed[name] === undefined ? text : bothIn(name, text, changed[name]))
    setCopy(undefined)
    typed()
  }
  const forget = () => {
    dropCopy(key)
    setCopy(undefined)
  }

  useEffect(() => {
    const found = readCopy(key)
    const stands = form.current ? readParts(form.current) : {}
    const isLost = (name: string, text: string) => name in stands && text !== stands[name] && text !== (found?.beginning[name] ?? "")
    const differs = found && Object.entries(found.fields).some(([name, text]) => isLost(name, text))
    if (differs) setCopy(found)
    else dropCopy(key)
  }, [form, key])

  useEffect(() => {
    const online = async () => {
      if (typings.current > 0) await queue()
    }
    window.addEventListener("online", online)
    return () => window.removeEventListener("online", online)
  }, [queue])

  const saveNow = useCallback(async () => {
    if (savedTypings.current < typings.current && Object.keys(undecided.current).length === 0) await queue()
    clearTimeout(timer.current)
  }, [queue])

  useEffect(() => {
    const hidden = () => document.visibilityState === "hidden" && saveNow()
    document.addEventListener("visibilitychange", hidden)
    return () => document.removeEventListener("visibilitychange", hidden)
  }, [saveNow])

  // The page is looked at again: perhaps somebody has signed in elsewhere, or the network is back.
  const canPass = failure === away || failure?.isSignedOut === true
  useEffect(() => {
    if (!canPass) return
    let isTrying = false
    const back = async () => {
      if (isTrying || document.visibilityState !== "visible") return
      isTrying = true
      await saveNow()
      isTrying = false
    }
    window.addEventListener("focus", back)
    document.addEventListener("visibilitychange", back)
    return () => {
      window.removeEventListener("focus", back)
      document.removeEventListener("visibilitychange", back)
    }
  }, [canPass, saveNow])

  const isOffered = copy !== undefined
  useEffect(
    () =>
      openDraft(async () => {
        if (isOffered || Object.keys(undecided.current).length > 0) return false
        return savedTypings.current === typings.current || queue()
      }),
    [queue, isOffered],
  )

  // Before the page is left by Back or a link: a layout effect, since the form is still there when it ends.
  useLayoutEffect(() => () => void saveNow(), [saveNow])

  return { saved, failure, isUnsaved, taken, both, copy, save, typed, settle, restore, forget, version }
}
