import type { Actor } from "#lib/kernel/actor"

/** The answer of a policy. `because` is a sentence for a person. */
export type Verdict = { readonly granted: true } | { readonly granted: false; readonly because: string }

export const allow: Verdict = { granted: true }
export const deny = (because: string): Verdict => ({ granted: false, because })

const judge = Symbol("judge")

/** A permission is a value whose verdict sits behind a symbol, so that it can't be truthy-tested by accident. Synchronous by type. */
export type Permission<Subject> = {
  readonly name: string
  readonly [judge]: (actor: Actor, subject: Subject) => Verdict
}

/** `name` is "<noun>.<verb>" and is what the event is called. */
export const permission = <Subject>(name: string, decide: (actor: Actor, subject: Subject) => Verdict): Permission<Subject> => ({ name, [judge]: decide })

export const verdict = <Subject>(actor: Actor, may: Permission<Subject>, subject: Subject): Verdict => may[judge](actor, subject)

export const can = <Subject>(actor: Actor, may: Permission<Subject>, subject: Subject): boolean => verdict(actor, may, subject).granted
