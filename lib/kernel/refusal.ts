import { secondsInWords } from "#lib/kernel/clock"

/** What a rule says no to, in a sentence for a person: shown at the form, never logged as a fault. */
export class Refusal extends Error {
  readonly field: string | undefined
  constructor(message: string, field?: string) {
    super(message)
    this.name = "Refusal"
    this.field = field
  }
}

/** The record is not there, or not for this actor: the same to both. */
export class Missing extends Refusal {
  constructor(what: string) {
    super(`This ${what} does not exist, or is not yours to see.`)
    this.name = "Missing"
  }
}

/** Somebody saved the same record meanwhile. Carries what they saved, so that neither text is lost. */
export class Conflict extends Refusal {
  readonly theirs: Record<string, string>
  readonly version: number
  constructor(theirs: Record<string, string>, version: number) {
    super("Somebody else saved this while you were typing. What you typed is still here, and what they saved stands beside it. Save again to keep yours.")
    this.name = "Conflict"
    this.theirs = theirs
    this.version = version
  }
}

/** Asked too often. `seconds` is how long to wait. */
export class TooMany extends Refusal {
  readonly seconds: number
  constructor(seconds: number) {
    super(`Too many tries. Wait ${seconds < 90 ? secondsInWords(seconds) : `${Math.ceil(seconds / 60)} minutes`}, then try again.`)
    this.name = "TooMany"
    this.seconds = seconds
  }
}
