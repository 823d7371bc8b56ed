import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { type Organization, standingLabels } from "#lib/organization/organization"

/** Who a grantee is; whom to call there is the staff's. */
export const GranteeFacts = ({ organization }: { organization: Organization }) => (
  <Facts
    wide
    items={[
      { label: "Part of", value: organization.parentName ?? "–" },
      { label: "Standing", value: organization.standing && standingLabels[organization.standing] },
      { label: "EIN", value: organization.ein },
      { label: "State", value: organization.state },
      { label: "Website", value: organization.website ? <Link href={organization.website}>{organization.website}</Link> : null },
      {
        label: "Public page",
        value: organization.publishedAt ? <Link href={`/grantees/${organization.slug}`}>Read what the public reads</Link> : "Not published",
      },
    ]}
  />
)
