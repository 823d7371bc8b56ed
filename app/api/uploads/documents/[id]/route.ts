import { receiveDocument } from "#lib/document/receive"
import { currentActor } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { countTry } from "#lib/door/limit"
import { keepProblem } from "#lib/door/problem"
import { idOf } from "#lib/kernel/id"
import { Missing, Refusal, TooMany } from "#lib/kernel/refusal"

type Context = { params: Promise<{ id: string }> }

/** So many files an hour are more than a busy day needs. */
const freeUploads = 120

const statusOf = (error: Refusal) => (error instanceof TooMany ? 429 : error instanceof Missing ? 404 : 403)

const received = async (request: Request, organizationId: number) => {
  const actor = await currentActor()
  if (actor.role === "visitor") return { ok: false, status: 401, message: "You are signed out. Sign in in another tab, then choose the file again." } as const
  try {
    countTry([`upload ${actor.personId}`], freeUploads)
    return await receiveDocument(actor, organizationId, request, configuration().uploadLimitBytes)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, status: statusOf(error), message: error.message } as const
  }
}

/** Takes the file of a document on its way: the bare bytes from script, or a plain form from a browser without, which is led back to its page. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idOf((await params).id)
  if (!Number.isSafeInteger(id)) return Response.json({ ok: false, message: "This does not exist." }, { status: 404 })
  const isForm = (request.headers.get("content-type") ?? "").startsWith("multipart/form-data")
  const answer = await received(request, id)
  if (isForm && !answer.ok && answer.status === 401)
    return new Response(null, { status: 303, headers: { location: `/sign-in?next=/office/grantees/${id}/documents` } })
  if (!isForm) return Response.json(answer, { status: answer.ok ? 200 : answer.status })
  const page = `/office/grantees/${id}/documents?add=document&`
  return new Response(null, { status: 303, headers: { location: page + (answer.ok ? `upload=${answer.uploadId}` : `problem=${keepProblem(answer.message)}`) } })
}
