import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { RulesNote } from "#components/portal/report-notices"
import { kindOf } from "#components/requirement/requirement-name"
import { DayText } from "#components/ui/day"
import { PageHeader } from "#components/ui/page-header"
import { PrintButton } from "#components/ui/print-button"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { Still } from "#components/ui/still"
import { requireGrantee } from "#lib/door/actor"
import { grantNameOf } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { attachmentsAsked } from "#lib/report/asked"
import { readLastTime } from "#lib/report/last-time"
import { findRequirement } from "#lib/requirement/queries"
import { ruleFor } from "#lib/schedule/queries"

export const metadata: Metadata = { title: "The questions" }

/** Everything that will be asked, with what was said the last time, on paper. */
const PrintPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await requireGrantee()
  const id = idOf((await params).id)
  const requirement = (Number.isSafeInteger(id) && findRequirement(actor, id)) || notFound()
  const rule = ruleFor(actor, id)
  const last = readLastTime(requirement)
  return (
    <>
      <PageHeader
        title={`${kindOf(requirement)}: the questions`}
        breadcrumb={[
          { href: "/portal", label: "What is due" },
          { href: `/portal/requirements/${id}`, label: kindOf(requirement) },
        ]}
        meta={
          <span>
            Due <DayText day={requirement.dueOn} />, grant of {grantNameOf(actor, requirement)}
          </span>
        }
        action={<PrintButton />}
      />
      <RulesNote requirement={requirement} rule={rule} />
      <Still as="div">
        {rule.questions.map(({ name, label, hint }) => (
          <Section key={name} title={label} intro={hint}>
            {last?.said[name]?.trim() ? (
              <>
                <p className="text-muted">Last time ({last.words}):</p>
                <Prose text={last.said[name]} />
              </>
            ) : null}
            <div className="h-24 border-b border-hairline" />
          </Section>
        ))}
        <Section title="Files">
          <ul className="list-disc pl-5">
            <li>The report itself, if you write it as a file</li>
            {attachmentsAsked(requirement.kind).map(({ part, label, hint }) => (
              <li key={part}>
                {label}. {hint}
              </li>
            ))}
          </ul>
        </Section>
      </Still>
    </>
  )
}

export default PrintPage
