import type { Requirement } from "#lib/requirement/requirement"

/** Open, owed, and with the grantee: nothing lies with the foundation for review. Only of such is anybody reminded. */
export const isAwaited = ({ state, isOwed, reportStatus }: Pick<Requirement, "state" | "isOwed" | "reportStatus">): boolean =>
  state === "open" && isOwed && !(reportStatus && ["submitted", "in_review", "accepted"].includes(reportStatus))
