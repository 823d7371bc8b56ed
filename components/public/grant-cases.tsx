import { CaseState } from "#components/public/case-state"
import { InCourt } from "#components/public/in-court"
import { ReportList } from "#components/public/report-list"
import { Prose } from "#components/ui/prose"
import type { PublicGrant, PublicGrantCase } from "#lib/public/public"
import type { PublishedReport } from "#lib/report/published-queries"

/** A case that a later grant paid for too is told once, with the newest of them. */
type Told = { grant: PublicGrant; case: PublicGrantCase | null; isFirst: boolean; reports: PublishedReport[] }

const told = (grants: readonly PublicGrant[]): Told[] => {
  const seen = new Set<number>()
  return grants.flatMap((grant): Told[] => {
    const named = grant.reports.filter(({ caseIds }) => grant.cases.some(({ id }) => caseIds.includes(id)))
    const others = grant.reports.filter((report) => !named.includes(report))
    if (grant.cases.length === 0) return [{ grant, case: null, isFirst: true, reports: others }]
    return grant.cases.map((courtCase, index) => {
      const isFirst = !seen.has(courtCase.id)
      seen.add(courtCase.id)
      const own = named.filter(({ caseIds }) => caseIds.includes(courtCase.id))
      return { grant, case: courtCase, isFirst, reports: index === 0 ? [...own, ...others] : own }
    })
  })
}

const Case = ({ courtCase, isFirst }: { courtCase: PublicGrantCase; isFirst: boolean }) => (
  <>
    <h3 className="text-h3 font-semibold text-balance">
      <a href={`/cases/${courtCase.slug}`} className="quiet">
        {courtCase.title}
      </a>
    </h3>
    <InCourt courtCase={courtCase} />
    <div className="mt-2">{isFirst ? <Prose text={courtCase.description} serif /> : <p className="text-muted">The case is described above.</p>}</div>
    <CaseState stage={courtCase.stage} result={courtCase.result} />
  </>
)

/** Each grant, the newest first, with the case that it pays for and its own reports. */
export const GrantCases = ({ grants }: { grants: readonly PublicGrant[] }) => (
  <ul className="grid gap-8 print:block print:space-y-8">
    {told(grants).map(({ grant, case: courtCase, isFirst, reports }) => (
      <li key={`${grant.id}-${courtCase?.id ?? "none"}`} className="may-break">
        <p className="break-after-avoid text-sm text-muted">Grant for fiscal year {grant.fiscalYear}</p>
        {courtCase ? (
          <Case courtCase={courtCase} isFirst={isFirst} />
        ) : (
          <>
            {grant.purpose ? <Prose text={grant.purpose} serif /> : null}
            <p className="text-muted">Case not recorded.</p>
          </>
        )}
        <ReportList reports={reports} />
      </li>
    ))}
  </ul>
)
