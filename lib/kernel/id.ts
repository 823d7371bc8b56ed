/** The id that a part of an address names; NaN when it is no id as we write them ("16", never "0x10", "016" or "1e1"). */
export const idOf = (text: string | undefined): number => (/^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : Number.NaN)
