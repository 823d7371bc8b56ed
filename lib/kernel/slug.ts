/** "Children's Rights" → "childrens-rights": lower case, ASCII, dashes; at most 80 characters, cut at a word. */
export const slugOf = (text: string): string => {
  const slug = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’`]/g, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
  if (slug.length <= 80) return slug || "untitled"
  return slug
    .slice(0, 81)
    .replace(/-[^-]*$/, "")
    .slice(0, 80)
}

/** The first of "slug", "slug-2", "slug-3" … that is not taken. */
export const freeSlug = (text: string, isTaken: (slug: string) => boolean): string => {
  const slug = slugOf(text)
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`
    if (!isTaken(candidate)) return candidate
  }
}
