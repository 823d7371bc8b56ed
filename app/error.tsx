"use client"

import { Button } from "#components/ui/button"
import { QuietPage } from "#components/ui/quiet-page"

/** The reference under which the server logged the fault; faults of the browser alone have none. */
const referenceOf = (error: unknown) => (error instanceof Error && "digest" in error ? String(error.digest) : undefined)

const PageError = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const reference = referenceOf(error)
  return (
    <QuietPage title="Something went wrong">
      <p>The page could not be shown. What was saved before is safe. Try again; if it happens once more, tell us what you were doing.</p>
      {reference ? (
        <p>
          Reference: <code className="tabular">{reference}</code>
        </p>
      ) : null}
      <p>
        <Button type="button" onClick={() => retry()}>
          Try again
        </Button>
      </p>
    </QuietPage>
  )
}

export default PageError
