import { GrantCases, GrantPeriod } from "#components/grant/grant-columns"
import { DayText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { Money } from "#components/ui/money"
import { Status } from "#components/ui/status"
import { Visibility } from "#components/ui/visibility"
import { type FullGrant, grantStatusLabels } from "#lib/grant/grant"

/** Awarded is decided, paid has left, still to pay is the rest of a grant that is open: three numbers, never one. */
export const GrantFacts = ({ grant }: { grant: FullGrant }) => (
  <Facts
    wide
    items={[
      { label: "Organization", value: <Link href={`/office/grantees/${grant.organizationId}`}>{grant.organizationName}</Link> },
      { label: "Status", value: <Status>{grantStatusLabels[grant.status]}</Status>, note: grant.isImported ? "Entered from older records" : null },
      { label: "Awarded", value: <Money cents={grant.amountCents} />, note: grant.awardedOn ? <DayText day={grant.awardedOn} /> : null },
      { label: "Paid", value: <Money cents={grant.paidCents} /> },
      { label: "Still to pay", value: <Money cents={grant.toPayCents} /> },
      { label: "Period", value: <GrantPeriod grant={grant} /> },
      ...(grant.appliesAgain ? [{ label: "Applies again", value: "Yes" }] : []),
      { label: "Purpose", value: grant.purpose },
      { label: "Cases", value: <GrantCases cases={grant.cases} /> },
      ...(grant.awardedDespite ? [{ label: "Awarded although a year-end report was late", value: grant.awardedDespite }] : []),
      { label: "Shown", value: <Visibility isPublic={grant.publishedAt !== null && !grant.deletedAt} /> },
    ]}
  />
)
