import type { RenderedLetter } from "#lib/mail/letter"
import type { LetterPart } from "#lib/mail/mail"

/** A letter that is not kept as it was written, with its code and its link. */
export type UnkeptLetter = { subject: string; parts: LetterPart[] }

type Hub = {
  /** By the id of the row that stands for the letter: what is to be sent in its place. Only in memory, so gone with the process. */
  unkept: Map<number, UnkeptLetter>
  /** In the demo, by address: the newest letter, for the page "check your mail". */
  shown: Map<string, UnkeptLetter>
  /** Set by the server's job: there is something to send. */
  wake: () => void
  /** Set by the server's job: the letter as it goes out, for its preview. What draws it does not run inside the app's bundles. */
  render: ((letter: UnkeptLetter) => Promise<RenderedLetter>) | undefined
}

// The bundles of the app and the server around it are different copies of this module in one process.
const shared = globalThis as typeof globalThis & { lodestarMail?: Hub }

export const mailHub = (): Hub => {
  shared.lodestarMail ??= { unkept: new Map(), shown: new Map(), wake: () => undefined, render: undefined }
  return shared.lodestarMail
}
