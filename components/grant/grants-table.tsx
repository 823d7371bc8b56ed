import { grantColumns } from "#components/grant/grant-columns"
import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import type { FullGrant } from "#lib/grant/grant"

/** An organization's grants, each leading to its page; or those that pay for one case, which then says whose they are and not for what. */
export const GrantsTable = ({ rows, ofCase, empty }: { rows: FullGrant[]; ofCase?: boolean; empty?: string }) => {
  const rest = grantColumns().filter(({ id, hidden }) => !hidden && id !== "organization" && id !== "year" && !(ofCase && id === "cases"))
  return (
    <SimpleTable
      caption="Grants"
      captionHidden
      rows={rows}
      rowKey={(grant) => grant.id}
      empty={empty ?? "No grants yet."}
      columns={[
        {
          id: "year",
          header: "Fiscal year",
          cell: (grant) => (
            <>
              <Link href={`/office/grants/${grant.id}`}>{grant.fiscalYear}</Link>
              {grant.deletedAt ? <span className="text-muted"> (archived)</span> : null}
            </>
          ),
        },
        ...(ofCase ? [{ id: "organization", header: "Organization", wrap: true, cell: (grant: FullGrant) => grant.organizationName }] : []),
        ...rest,
      ]}
    />
  )
}
