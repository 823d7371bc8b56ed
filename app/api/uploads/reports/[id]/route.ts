import { z } from "zod"
import { uploadKinds } from "#lib/document/attachment"
import { currentActor } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { countTry } from "#lib/door/limit"
import { keepProblem } from "#lib/door/problem"
import type { Actor } from "#lib/kernel/actor"
import { idOf } from "#lib/kernel/id"
import { Missing, Refusal, TooMany } from "#lib/kernel/refusal"
import { finishReportFile, readTyped, receiveReportForm } from "#lib/report/receive"
import { typedPage } from "#lib/report/typed-page"

type Context = { params: Promise<{ id: string }> }

/** So many files an hour are more than a busy day needs. */
const freeUploads = 240

const leadTo = (path: string) => new Response(null, { status: 303, headers: { location: path } })
const answer = (status: number, body: object, headers: Record<string, string> = {}) => Response.json(body, { status, headers })

const refusal = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  if (error instanceof TooMany) return answer(429, { ok: false, message: error.message }, { "retry-after": String(error.seconds) })
  return answer(error instanceof Missing ? 404 : 403, { ok: false, message: error.message })
}

const pageOf = (actor: Actor, id: number) => (actor.role === "grantee" ? `/portal/requirements/${id}?` : `/office/requirements/${id}?add=report&`)

const fromForm = async (actor: Actor, id: number, request: Request): Promise<Response> => {
  const page = pageOf(actor, id)
  if (actor.role === "visitor") return leadTo(`/sign-in?next=/portal/requirements/${id}`)
  try {
    countTry([`upload ${actor.personId}`], freeUploads)
    const { step, problem } = await receiveReportForm(actor, id, request, configuration().uploadLimitBytes)
    if (problem) return leadTo(`${page}problem=${keepProblem(problem)}`)
    return leadTo(step === "check" ? `/portal/requirements/${id}/check` : `${page}saved=yes`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // The form can't be kept, so what was typed is given back for its writer to keep.
    const typed = request.bodyUsed ? {} : await readTyped(request)
    return typedPage(error instanceof Missing ? 404 : 409, error.message, typed)
  }
}

/** The word that a file is whole takes no more bytes than this. */
const longestWord = 1000
const whole = z.strictObject({ upload: z.string().regex(/^[0-9a-f]{32}$/), part: z.enum(uploadKinds) })

const fromScript = async (actor: Actor, id: number, request: Request): Promise<Response> => {
  if (actor.role === "visitor")
    return answer(401, { ok: false, message: "You are signed out. Sign in in another tab, then choose the file again: it goes on from where it stopped." })
  const isShort = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY) <= longestWord
  const parsed = whole.safeParse(isShort ? await request.json().catch(() => undefined) : undefined)
  if (!parsed.success) return answer(400, { ok: false, message: "This request could not be read. Choose the file again." })
  try {
    const received = await finishReportFile(actor, id, parsed.data.upload, parsed.data.part, configuration().uploadLimitBytes)
    return answer(received.ok ? 200 : received.status, received)
  } catch (error) {
    return refusal(error)
  }
}

/** Files what arrived by the resumable protocol; or takes the whole form from a browser without script. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const actor = await currentActor()
  const id = idOf((await params).id)
  if (!Number.isSafeInteger(id)) return answer(404, { ok: false, message: "This does not exist." })
  const isForm = (request.headers.get("content-type") ?? "").startsWith("multipart/form-data")
  return isForm ? fromForm(actor, id, request) : fromScript(actor, id, request)
}
