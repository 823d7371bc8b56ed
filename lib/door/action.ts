import { createHash, randomUUID } from "node:crypto"
import { refresh } from "next/cache"
import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { z } from "zod"
import { withContext } from "#db/context"
import { Repeated } from "#db/perform"
import { currentActor } from "#lib/door/actor"
import { log } from "#lib/door/log"
import { noteRefused } from "#lib/door/refused"
import type { Actor } from "#lib/kernel/actor"
import { Conflict, Refusal } from "#lib/kernel/refusal"
import type { Failure, Result } from "#lib/kernel/result"

type Options<Value> = {
  /** Where success leads; without it the page stays and is drawn anew. */
  redirectTo?: (value: Value) => string
  /** Twice does no harm, and what is typed may be a secret: nothing is kept under the form's key. */
  repeatable?: boolean
  /** Meant for people who have no session, such as signing in. */
  open?: boolean
}

type Typed = Record<string, string | string[]>

const isSecret = (name: string) => /password|token|code/i.test(name)

/** A form's fields as typed: several of one name make an array; files and Next's own fields are left out. */
const typedOf = (data: FormData): Typed => {
  const typed: Typed = {}
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).filter((value) => typeof value === "string")
    if (!name.startsWith("$ACTION") && values.length > 0) typed[name] = values.length > 1 ? values : (values[0] as string)
  }
  return typed
}

const echoOf = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !isSecret(name) && name !== "formKey" && name !== "version"))

const invalid = (error: z.ZodError): Failure => {
  const { fieldErrors, formErrors } = z.flattenError(error) as { fieldErrors: Failure["fields"]; formErrors: string[] }
  return { ok: false, message: formErrors[0] ?? "Some answers need another look.", fields: fieldErrors }
}

const fault = (error: unknown, reference: string): Failure => {
  log().error({ reference, error: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error) }, "action failed")
  const code = (error as { code?: string }).code ?? ""
  const why = /^SQLITE_(FULL|IOERR|BUSY|READONLY)|^ENOSPC/.test(code) ? "The server can't write just now" : "Something went wrong on our side"
  return {
    ok: false,
    message: `${why}, and nothing was changed. What you typed is still here. Try again; if it stays, tell us this reference: ${reference}.`,
    fields: {},
  }
}

const signedOut: Failure = {
  ok: false,
  message: "You are signed out, so nothing was changed. What you typed is still here. Sign in in another tab, then send this again.",
  fields: {},
  isSignedOut: true,
}

/** Of a form and of what it says: Back gives the same form again, and what is then written in it is another act. */
const keyOf = (formKey: string, said: Typed) =>
  createHash("sha256")
    .update(JSON.stringify([formKey, said]))
    .digest("base64url")

const failureOf = (error: unknown, reference: string): Failure => {
  if (error instanceof Conflict) return { ok: false, message: error.message, fields: {}, theirs: error.theirs, version: error.version }
  if (error instanceof Refusal) return { ok: false, message: error.message, fields: error.field ? { [error.field]: [error.message] } : {} }
  return fault(error, reference)
}

/**
 * A door to the outside: who is it, parse, run, refresh or lead on, and always a Result. Answers script (`submit(raw)`) and plain forms
 * (`submit(previous, formData)`) alike. A failure carries what was typed, never a secret. The same form sent twice gives the first answer.
 */
export const action = <Schema extends z.ZodType, Value>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Value | Promise<Value>,
  { redirectTo, repeatable = false, open = false }: Options<Value> = {},
) => {
  const answer = async (first: unknown, data?: FormData): Promise<Result<Value>> => {
    const typed = data instanceof FormData ? typedOf(data) : first instanceof FormData ? typedOf(first) : ((first ?? {}) as Typed)
    const { formKey, ...raw } = typed
    const parsed = schema.safeParse(raw)
    if (!parsed.success) return { ...invalid(parsed.error), values: echoOf(typed) }
    const requestId = (await headers()).get("x-request-id") ?? randomUUID()
    let value: Value
    let role: Actor["role"] | undefined
    try {
      const actor = await currentActor()
      role = actor.role
      const key = typeof formKey === "string" && formKey && !repeatable ? keyOf(formKey, raw) : undefined
      value = await withContext({ requestId, formKey: key }, async () => command(actor, parsed.data))
    } catch (error) {
      if (error instanceof Refusal && role === "visitor" && !open) return { ...signedOut, values: echoOf(typed) }
      if (!(error instanceof Repeated)) return { ...failureOf(error, requestId), values: echoOf(typed) }
      value = error.answer as Value
    }
    if (redirectTo) redirect(redirectTo(value))
    refresh()
    return { ok: true, value }
  }
  return async (first: unknown, data?: FormData): Promise<Result<Value>> => {
    const result = await answer(first, data)
    if (!result.ok) await noteRefused(result.message)
    return result
  }
}
