export const textSizes = [
  { name: "normal", label: "Normal text" },
  { name: "large", label: "Large text" },
  { name: "largest", label: "Largest text" },
] as const

export type TextSizeName = (typeof textSizes)[number]["name"]

/** Reads the cookie's value; anything unknown is the normal size. */
export const textSizeOf = (value: string | undefined): TextSizeName => textSizes.find(({ name }) => name === value)?.name ?? "normal"
