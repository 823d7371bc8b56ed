import { currentActor } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { countTry } from "#lib/door/limit"
import { idOf } from "#lib/kernel/id"
import { Missing, Refusal, TooMany } from "#lib/kernel/refusal"
import { resumeReportFile } from "#lib/report/receive"

type Context = { params: Promise<{ id: string; part?: string[] }> }

/** So many files an hour are more than a busy day needs. */
const freeUploads = 240

const refuse = (status: number, message: string, headers: Record<string, string> = {}) => new Response(message, { status, headers })

const answer = async (request: Request, { params }: Context): Promise<Response> => {
  const { id, part = [] } = await params
  const requirementId = idOf(id)
  if (!Number.isSafeInteger(requirementId) || part.length > 1) return refuse(404, "This does not exist.")
  const actor = await currentActor()
  if (actor.role === "visitor") return refuse(401, "You are signed out. Sign in in another tab; then this goes on from where it stopped.")
  try {
    if (part.length === 0) countTry([`upload ${actor.personId}`], freeUploads)
    return await resumeReportFile(actor, requirementId, part[0], request, configuration().uploadLimitBytes)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error instanceof TooMany) return refuse(429, error.message, { "retry-after": String(error.seconds) })
    return refuse(error instanceof Missing ? 404 : 403, error.message)
  }
}

/** The file of a report on its way, by the protocol that goes on after a break. */
export { answer as DELETE, answer as HEAD, answer as OPTIONS, answer as PATCH, answer as POST }
