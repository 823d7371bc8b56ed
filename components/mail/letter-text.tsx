import { Prose } from "#components/ui/prose"
import type { LetterPart } from "#lib/mail/mail"

/** A letter to be read on a page of ours: its words, and where its buttons lead. */
export const LetterText = ({ parts, publicUrl, level = 3 }: { parts: readonly LetterPart[]; publicUrl: string; level?: 3 | 4 }) => {
  const Heading = `h${level}` as const
  return (
    <div className="max-w-measure rounded border border-hairline bg-surface p-4">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter's parts never move
        <div key={index} className={index > 0 ? "mt-6" : undefined}>
          {part.heading ? <Heading className="text-base font-semibold">{part.heading}</Heading> : null}
          <Prose text={part.paragraphs.join("\n\n")} />
          {part.button ? (
            <p className="mt-3 text-sm break-all">
              <span className="font-semibold">{part.button.label}</span>: {new URL(part.button.path, publicUrl).href}
            </p>
          ) : null}
        </div>
      ))}
    </div>
  )
}
