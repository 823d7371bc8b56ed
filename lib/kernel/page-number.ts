/** The page that an address asks for; the first where it asks for none that could be. */
export const pageNumber = (asked: string | string[] | undefined): number => (typeof asked === "string" && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1)
