import { type FullGrant, grantStatusLabels } from "#lib/grant/grant"

type Cell = { header: string; kind: "text" | "money" | "number" | "day"; value: (grant: FullGrant) => string | number | null }

/** The columns of the list of grants, as an export writes them. */
export const grantCells: Record<string, Cell> = {
  organization: { header: "Organization", kind: "text", value: (grant) => grant.organizationName },
  year: { header: "Fiscal year", kind: "number", value: (grant) => grant.fiscalYear },
  amount: { header: "Amount", kind: "money", value: (grant) => grant.amountCents },
  purpose: { header: "Purpose", kind: "text", value: (grant) => grant.purpose },
  period: { header: "Period", kind: "text", value: ({ startsOn, endsOn }) => (startsOn || endsOn ? `${startsOn ?? ""} to ${endsOn ?? ""}` : null) },
  status: { header: "Status", kind: "text", value: (grant) => grantStatusLabels[grant.status] },
  cases: { header: "Cases", kind: "text", value: (grant) => grant.cases.map(({ title }) => title).join("; ") || null },
  paid: { header: "Paid", kind: "money", value: (grant) => grant.paidCents },
  toPay: { header: "Still to pay", kind: "money", value: (grant) => grant.toPayCents },
  public: { header: "Shown", kind: "text", value: (grant) => (grant.publishedAt ? "Public" : "Private") },
}
