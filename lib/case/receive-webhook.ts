import { docketAlertPayload, docketAlertType, newsOf, webhookBody } from "#lib/case/docket-alert"
import { receiveDocketAlerts } from "#lib/case/docket-alert-commands"
import { configuration } from "#lib/door/configuration"
import { isSame, readSmallBody } from "#lib/door/webhook"
import { system } from "#lib/kernel/actor"

const largestBytes = 2_000_000

const answer = (status: number, body: object) => Response.json(body, { status, headers: { "cache-control": "no-store" } })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Takes CourtListener's docket alerts. The secret in the address is all that it proves itself by; with a wrong one, or while none is configured, nothing is here. */
export const receiveWebhook = async (request: Request, secret: string): Promise<Response> => {
  const { webhookSecret } = configuration().courtListener
  if (webhookSecret === undefined || !isSame(secret, webhookSecret)) return answer(404, { ok: false })
  const text = await readSmallBody(request, largestBytes)
  if (text === undefined) return answer(413, { ok: false, message: "This is larger than an alert is." })
  const body = webhookBody.safeParse(parsed(text))
  if (!body.success) return answer(400, { ok: false, message: "This is no webhook." })
  // Of other kinds we ask nothing; they need not be sent again for that.
  if (body.data.webhook.event_type !== docketAlertType) return answer(200, { ok: true, kept: 0 })
  const payload = docketAlertPayload.safeParse(body.data.payload)
  if (!payload.success) return answer(400, { ok: false, message: "This is no docket alert." })
  return answer(200, { ok: true, kept: receiveDocketAlerts(system, newsOf(payload.data.results)) })
}
