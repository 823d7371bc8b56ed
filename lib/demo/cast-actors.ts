import { mintActor } from "#lib/kernel/actor"

/** The cast as actors, for tests: `grantee` is staff of organization 1, `stranger` of organization 2. */
export const administrator = mintActor({ role: "administrator", personId: 1, organizationId: null, name: "Ada Administrator" })
export const officer = mintActor({ role: "officer", personId: 2, organizationId: null, name: "Olive Officer" })
export const board = mintActor({ role: "board", personId: 3, organizationId: null, name: "Bo Board" })
export const grantee = mintActor({ role: "grantee", personId: 4, organizationId: 1, name: "Greta Grantee" })
export const stranger = mintActor({ role: "grantee", personId: 5, organizationId: 2, name: "Stan Stranger" })
export { system, visitor } from "#lib/kernel/actor"
