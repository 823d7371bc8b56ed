export const reportStatuses = ["draft", "submitted", "in_review", "changes_requested", "accepted", "withdrawn"] as const
export type ReportStatus = (typeof reportStatuses)[number]
export const reportStatusLabels: Record<ReportStatus, string> = {
  draft: "Draft started",
  submitted: "Submitted",
  in_review: "In review",
  changes_requested: "Changes requested",
  accepted: "Accepted",
  withdrawn: "Withdrawn",
}
