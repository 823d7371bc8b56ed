import { probeStore } from "#db/store"
import { log } from "#lib/door/log"

export const dynamic = "force-dynamic"

/** Whether the store can be written and read just now: 200 or 503. */
export const GET = (): Response => {
  const headers = { "cache-control": "no-store" }
  try {
    probeStore()
    return Response.json({ ok: true }, { headers })
  } catch (error) {
    log().error({ err: error }, "the store does not answer")
    return Response.json({ ok: false }, { status: 503, headers })
  }
}
