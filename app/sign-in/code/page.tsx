import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { CodeForm, NewCodeForm } from "#components/person/code-form"
import { DemoLetter } from "#components/person/demo-letter"
import { NoMail, reachedAt } from "#components/person/no-mail"
import { Disclosure } from "#components/ui/disclosure"
import { Link } from "#components/ui/link"
import { QuietPage } from "#components/ui/quiet-page"
import { codesCanBeSent, codeUnderWay } from "#lib/door/code"
import { demoLetterFor } from "#lib/mail/send-now"
import { codeMinutes } from "#lib/person/access"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Check your mail", robots: { index: false } }

/** Where the code is written: in the browser that asked for it, or in any other. */
const CodePage = async () => {
  const waiting = await codeUnderWay()
  const setting = getSetting()
  const letter = waiting && demoLetterFor(waiting.email)
  return (
    <QuietPage title={waiting ? "Check your mail" : "Write your code"}>
      <p className="text-muted">{setting.name}</p>
      {codesCanBeSent() ? null : <NoMail reached={reachedAt(setting)} />}
      {waiting ? (
        <p>
          If <strong>{waiting.email}</strong> is an address that was named to us, a letter is on its way. Write the code from it here within {codeMinutes}{" "}
          minutes, or open its link.
        </p>
      ) : (
        <p>Write the address that the letter went to, and the code from it.</p>
      )}
      {letter ? <DemoLetter {...letter} /> : null}
      <CodeForm formKey={randomUUID()} email={waiting?.email} />
      {waiting ? (
        <Disclosure summary="Nothing came?">
          <div className="space-y-4">
            <p>
              Look among the unwanted mail, and give it a minute. Is the address right?{" "}
              <Link href={waiting.go ? `/go/${waiting.go}` : "/sign-in"}>Write another one</Link>
              {waiting.go ? ", or ask there to be invited." : "."} A code goes only to addresses that a colleague or the foundation has named.
            </p>
            <NewCodeForm formKey={randomUUID()} {...waiting} />
          </div>
        </Disclosure>
      ) : (
        <p>
          <Link href="/sign-in">Get a new code</Link>
        </p>
      )}
    </QuietPage>
  )
}

export default CodePage
