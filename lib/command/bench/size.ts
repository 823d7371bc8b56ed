/** `texts`: reports whose document has been read for the search. */
export type Size = { name: string; organizations: number; grants: number; cases: number; updates: number; texts: number }

/** A foundation as it is, and one that grew a thousandfold. */
export const small: Size = { name: "small", organizations: 52, grants: 75, cases: 38, updates: 152, texts: 60 }
export const large: Size = { name: "large", organizations: 10_000, grants: 100_000, cases: 50_000, updates: 200_000, texts: 5_000 }

/** For `--quick`: enough rows to show an index that is missing. */
export const medium: Size = { name: "medium", organizations: 1_000, grants: 10_000, cases: 5_000, updates: 20_000, texts: 500 }
