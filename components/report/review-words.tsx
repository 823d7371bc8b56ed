import { Prose } from "#components/ui/prose"
import type { Review } from "#lib/report/report"
import { filePart } from "#lib/report/review"

type Props = { review: Pick<Review, "words" | "parts">; questions: readonly { name: string; label: string }[] }

/** What was said to the grantee: on the whole, then part by part. */
export const ReviewWords = ({ review: { words, parts }, questions }: Props) => (
  <>
    {words ? <Prose text={words} /> : null}
    {parts.length > 0 ? (
      <dl className="mt-2 grid gap-2">
        {parts.map(({ part, words: asked }) => (
          <div key={part}>
            <dt className="font-semibold">{part === filePart ? "The file" : (questions.find(({ name }) => name === part)?.label ?? part)}</dt>
            <dd>
              <Prose text={asked} />
            </dd>
          </div>
        ))}
      </dl>
    ) : null}
  </>
)
