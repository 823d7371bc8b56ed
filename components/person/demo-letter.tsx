import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import type { LetterPart } from "#lib/mail/mail"

/** The demo sends nothing: the letter stands on the page that says "check your mail", and nowhere else. */
export const DemoLetter = ({ subject, parts }: { subject: string; parts: readonly LetterPart[] }) => (
  <Notice title="This demonstration sends no mail. Here is the letter:">
    <article aria-label="Letter" className="mt-3 space-y-3">
      <p className="font-semibold">{subject}</p>
      {parts.flatMap(({ paragraphs, button }) => [
        ...paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>),
        ...(button
          ? [
              <p key={button.path}>
                <Link href={button.path}>{button.label}</Link>
              </p>,
            ]
          : []),
      ])}
    </article>
  </Notice>
)
