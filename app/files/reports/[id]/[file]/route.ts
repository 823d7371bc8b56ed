import { currentActor } from "#lib/door/actor"
import { serveFile } from "#lib/door/serve-file"
import { visitor } from "#lib/kernel/actor"
import { idOf } from "#lib/kernel/id"
import { findAttachedFile } from "#lib/report/file-queries"

type Context = { params: Promise<{ id: string; file: string }> }

/** A file that goes along with one version of a report: a decision, a photo, another; by the report's own rule. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { id, file } = await params
  const [version, attached] = [idOf(id), idOf(file)]
  const isId = Number.isSafeInteger(version) && Number.isSafeInteger(attached)
  const published = isId ? findAttachedFile(visitor, version, attached) : undefined
  const found = published ?? (isId ? findAttachedFile(await currentActor(), version, attached) : undefined)
  if (!found) return new Response("Not found", { status: 404, headers: { "cache-control": "private, no-store" } })
  return serveFile(request, found, { audience: published ? "public" : "private" })
}

export const HEAD = GET
