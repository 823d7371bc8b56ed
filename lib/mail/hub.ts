import type { Instant } from "#lib/kernel/clock"
import type { RenderedLetter } from "#lib/mail/letter"
import type { LetterPart } from "#lib/mail/mail"

/** A letter that is not kept as it was written, with its code and its link. */
export type UnkeptLetter = { subject: string; parts: LetterPart[] }

type Hub = {
  /** By the id of the row that stands for the letter: what is to be sent in its place. Only in memory, so gone with the process. */
  unkept: Map<number, UnkeptLetter & { goodUntil: Instant }>
  /** In the demo, by address: the newest letter, for the page "check your mail". */
  shown: Map<string, UnkeptLetter>
  /** Set by the server's job: there is something to send. */
  wake: () => void
  /** Until then, in milliseconds, the sender tries nothing, since the mail server could not be talked to; 0: it does not rest. */
  restUntil: number
  /** Somebody asked for a letter at once, perhaps while the sender was busy with one that is about to fail. */
  isHurried: boolean
  /** Set by the server's job: the letter as it goes out, for its preview. What draws it does not run inside the app's bundles. */
  render: ((letter: UnkeptLetter) => Promise<RenderedLetter>) | undefined
}

// The bundles of the app and the server around it are different copies of this module in one process.
const shared = globalThis as typeof globalThis & { lodestarMail?: Hub }

export const mailHub = (): Hub => {
  shared.lodestarMail ??= { unkept: new Map(), shown: new Map(), wake: () => undefined, restUntil: 0, isHurried: false, render: undefined }
  return shared.lodestarMail
}

/** Somebody waits for a letter, so it is tried at once: the sender rests no longer. */
export const hurrySender = (): void => {
  const hub = mailHub()
  hub.restUntil = 0
  hub.isHurried = true
  setImmediate(() => hub.wake())
}
