import { grantColumns } from "#components/grant/grant-columns"
import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import type { FullGrant } from "#lib/grant/grant"

/** An organization's or a case's grants, each leading to its page. `withOrganization`: they may be several organizations'. */
export const GrantsTable = ({ rows, withOrganization, empty }: { rows: FullGrant[]; withOrganization?: boolean; empty?: string }) => {
  const [, , ...rest] = grantColumns()
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
        ...(withOrganization ? [{ id: "organization", header: "Organization", wrap: true, cell: (grant: FullGrant) => grant.organizationName }] : []),
        ...rest.map((column) => ({ ...column, hidden: false })),
      ]}
    />
  )
}
