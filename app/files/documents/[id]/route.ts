import { notFound } from "next/navigation"
import { findDocument } from "#lib/document/queries"
import { currentActor } from "#lib/door/actor"
import { serveFile } from "#lib/door/serve-file"
import { visitor } from "#lib/kernel/actor"
import { idOf } from "#lib/kernel/id"

type Context = { params: Promise<{ id: string }> }

/** A published document for everybody, any other for those who may read it; for anybody else it does not exist. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idOf((await params).id)
  const published = Number.isSafeInteger(id) ? findDocument(visitor, id) : undefined
  const document = published ?? (Number.isSafeInteger(id) ? findDocument(await currentActor(), id) : undefined)
  if (!document) notFound()
  return serveFile(request, document, { audience: published ? "public" : "private" })
}
