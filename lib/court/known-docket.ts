/** A docket that another case has: the same for certain, or perhaps. */
export type KnownDocket = { verdict: "same" | "offered"; caseId: number; caseTitle: string; organizationName: string; court: string; number: string | null }
