import { configuration } from "#lib/door/configuration"
import { type RenderedLetter, renderLetter } from "#lib/mail/letter"
import type { LetterPart } from "#lib/mail/mail"
import { getSetting } from "#lib/setting/queries"

/** The letter with the foundation's name above and its address below, as it goes out. */
export const rendered = ({ subject, parts }: { subject: string; parts: readonly LetterPart[] }): Promise<RenderedLetter> => {
  const { name, contactName, contactEmail, contactPhone } = getSetting()
  const footer = [contactName, contactEmail, contactPhone].filter(Boolean).join(" · ")
  return renderLetter({ subject, parts, foundation: name, footer, publicUrl: configuration().publicUrl })
}
