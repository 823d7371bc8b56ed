import { Link } from "#components/ui/link"
import { isForPublication, publicAnswerNames, type Report, type ReportCase, type ReportVersion } from "#lib/report/report"

/** What publishing shows to everyone, said before it is done. */
export const WhatBecomesPublic = ({ report, version, cases }: { report: Report; version: ReportVersion | undefined; cases: ReportCase[] }) => {
  const beside = cases.map(({ title }) => title).join("; ")
  const answered = version ? publicAnswerNames.some((name) => version.answers[name].trim() !== "") : false
  return (
    <div className="max-w-measure grid gap-2">
      <p>
        {version?.file
          ? `Published, everyone can open the file ${version.file.name}. The answers stay with the foundation and the grantee.`
          : answered
            ? "There is no file. Published, everyone can read the answers as a text, without the attorneys to call."
            : "There is nothing to publish."}{" "}
        {beside ? `The link stands on the grantee’s page beside ${beside}.` : "The link stands on the grantee’s page, beside the grant."}
      </p>
      {report.isGrantPublic ? (
        <p>
          <Link href={`/office/grantees/${report.organizationId}/preview`}>See the public page</Link>
        </p>
      ) : (
        <p>The grant or the grantee is private now, so nothing shows until both are published.</p>
      )}
      {isForPublication(report.kind) ? null : <p>The foundation does not publish reports of this kind by itself.</p>}
    </div>
  )
}
