import type { Role } from "#lib/kernel/actor"

/** Who a part, a note or a file is for (domain.md). Private by default: `staff`. */
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
