import { createHmac, timingSafeEqual } from "node:crypto"
import { configuration } from "#lib/door/configuration"
import { secrets } from "#lib/door/secret"

/** 128 bits: nobody finds another requirement's link by trying. */
const sealBytes = 16

const sealOf = (id: string) =>
  createHmac("sha256", secrets(configuration().dataFolder).session).update(`link to requirement ${id}`).digest().subarray(0, sealBytes)

/**
 * The direct link to one requirement. It says nothing and opens nothing by itself: behind it, a code goes to addresses that were named for the
 * organization. So it can be kept, shown again, and stand in letters.
 */
export const goPath = (requirementId: number): string => `/go/${requirementId}-${sealOf(String(requirementId)).toString("base64url")}`

/** Which requirement a link leads to; undefined for one that we did not make. */
export const readGo = (token: string): number | undefined => {
  const [, id = "", seal = ""] = /^(\d{1,15})-([\w-]+)$/.exec(token) ?? []
  const given = Buffer.from(seal, "base64url")
  return given.length === sealBytes && timingSafeEqual(given, sealOf(id)) ? Number(id) : undefined
}
