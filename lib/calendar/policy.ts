import type { Actor } from "#lib/kernel/actor"
import { allow, deny, permission } from "#lib/kernel/permission"

type Owner = { personId: number }
const own = (actor: Actor, { personId }: Owner) => (actor.personId === personId ? allow : deny("This calendar is not yours."))

/** A calendar's address is made and revoked by its person alone. */
export const may = {
  make: permission<Owner>("calendar_feed.make", own),
  revoke: permission<Owner>("calendar_feed.revoke", own),
}
