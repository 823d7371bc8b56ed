"use client"

import { unstable_isUnrecognizedActionError as isOfAnotherBuild, unstable_rethrow as leadOn } from "next/navigation"
import { useActionState } from "react"
import type { Failure, Result } from "#lib/kernel/result"

/** A server action as a form calls it. */
export type FormAction<T> = (previous: Result<T> | undefined, data: FormData) => Promise<Result<T>>

const still = "What you typed is still here."
const sentenceFor = (error: unknown): string => {
  if (isOfAnotherBuild(error))
    return `Lodestar was updated while this page was open, so nothing was saved. ${still} Copy it, reload the page, and send it from there.`
  if (error instanceof TypeError) return `The server could not be reached. ${still} Send it again when you are connected; it is done only once.`
  return `The server did not answer as it should. ${still} Send it again in a minute; it is done only once.`
}

const typedIn = (data: FormData): NonNullable<Failure["values"]> =>
  Object.fromEntries(
    [...new Set(data.keys())]
      .filter((name) => !/^\$ACTION|password|token|code|^formKey$|^version$/i.test(name))
      .map((name) => {
        const [first = "", ...more] = data.getAll(name).map(String)
        return [name, more.length > 0 ? [first, ...more] : first]
      }),
  )

/** What never got an answer is a failure like any other: else the page would go, and with it what was typed. */
const answered =
  <T,>(action: FormAction<T>, onDone?: () => void): FormAction<T> =>
  async (previous, data) => {
    try {
      const result = await action(previous, data)
      if (result.ok) onDone?.()
      return result
    } catch (error) {
      leadOn(error)
      const before = previous?.ok === false ? previous : undefined
      return { ok: false, message: sentenceFor(error), fields: {}, values: typedIn(data), theirs: before?.theirs, version: before?.version }
    }
  }

/** The state of a form that an action answers. On the server the action itself is what a browser without script sends to. `onDone` is told before the page changes. */
export const useSentAction = <T,>(action: FormAction<T>, onDone?: () => void) =>
  useActionState<Result<T> | undefined, FormData>(typeof window === "undefined" ? action : answered(action, onDone), undefined)
