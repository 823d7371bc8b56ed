import type { Role } from "#lib/kernel/actor"

/** Who a part, a note or a file is for. Private by default: `staff`. */
export const audiences = ["public", "shared", "board", "staff", "privileged"] as const
export type Audience = (typeof audiences)[number]
export const audienceLabels: Record<Audience, string> = {
  public: "Public",
  shared: "Foundation staff and this grantee",
  board: "Board and foundation staff",
  staff: "Foundation staff only",
  privileged: "Privileged: staff and this grantee, never the board or exports",
}

/** The audiences that a role reads; a grantee only of its own organization. */
export const readableAudiences: Record<Role, readonly Audience[]> = {
  administrator: audiences,
  officer: audiences,
  system: audiences,
  board: ["public", "board"],
  grantee: ["public", "shared", "privileged"],
  visitor: ["public"],
}

type Fields = Record<string, unknown>

const without = (fields: Fields | undefined, names: readonly string[]): Fields | undefined =>
  fields && Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))

/** A change as the history tells it: on each side the named words are left out where they were, or now are, privileged. */
export const withoutPrivilegedWords = (
  { before, after }: { before?: Fields; after?: Fields },
  audience: Audience,
  words: readonly string[],
): { before?: Fields; after?: Fields; isPrivileged: boolean } => {
  const [was, is] = [audience, after?.audience ?? audience].map((each) => each === "privileged")
  const told = { before: was ? without(before, words) : before, after: is ? without(after, words) : after }
  return { ...(told.before && { before: told.before }), ...(told.after && { after: told.after }), isPrivileged: was === true || is === true }
}
