"use client"

import { useState } from "react"
import { Sending, type SentFile, useSending } from "#components/document/sending"
import { Button } from "#components/ui/button"
import { HiddenField, SelectField } from "#components/ui/field"
import { FieldFrame, useField } from "#components/ui/field-frame"
import { Link } from "#components/ui/link"
import { choices } from "#lib/case/choices"
import { acceptAttribute, allowedKinds, limitSentence } from "#lib/document/kind"
import { audienceLabels, audiences } from "#lib/kernel/audience"

/** Where a decision is sent to; `documents`: the page that keeps one without script. */
export type DecisionUpload = { address: string; limitBytes: number; documents: string }

/** A decision that is not among the documents yet: sent at once, kept with the update that it belongs to. */
export const DecisionField = ({ address, limitBytes, documents }: DecisionUpload) => {
  const [sent, setSent] = useState<SentFile>()
  const { progress, failure, choose } = useSending(address, setSent)
  const hint = limitSentence(allowedKinds.document, limitBytes)
  const field = useField({ name: "uploadId", label: "Upload a decision", hint, error: failure })
  return (
    <>
      <FieldFrame field={field} label="Upload a decision" hint={hint}>
        <input
          {...field.aria}
          type="file"
          id={field.id}
          accept={acceptAttribute(allowedKinds.document)}
          className="control full noscript:hidden"
          disabled={progress !== undefined}
          onChange={choose}
        />
        <Sending progress={progress} />
        {sent ? (
          <p className="flex flex-wrap items-center gap-3 text-sm wrap-anywhere">
            {sent.name}: uploaded, kept with this update.
            <Button type="button" kind="quiet" onClick={() => setSent(undefined)}>
              Leave it out
            </Button>
          </p>
        ) : null}
        <noscript>
          <p className="text-sm">
            Without script, keep the file <Link href={`${documents}?add=document`}>among the grantee's documents</Link> first, then choose it above.
          </p>
        </noscript>
      </FieldFrame>
      <HiddenField name="uploadId" value={sent?.uploadId ?? ""} />
      {sent ? <SelectField name="decisionAudience" label="Who reads the decision" required options={choices(audiences, audienceLabels)} value="staff" /> : null}
    </>
  )
}
