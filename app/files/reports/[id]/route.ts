import { contentDisposition } from "#lib/document/name"
import { currentActor } from "#lib/door/actor"
import { serveFile } from "#lib/door/serve-file"
import { visitor } from "#lib/kernel/actor"
import { idOf } from "#lib/kernel/id"
import { reportText } from "#lib/report/text"
import { findReportFile } from "#lib/report/version-queries"

type Context = { params: Promise<{ id: string }> }

/** The file of one version of a report, by the report's own rule, and a published one for everybody; where nothing but text was sent, the text. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idOf((await params).id)
  const published = Number.isSafeInteger(id) ? findReportFile(visitor, id) : undefined
  const found = published ?? (Number.isSafeInteger(id) ? findReportFile(await currentActor(), id) : undefined)
  if (!found) return new Response("Not found", { status: 404, headers: { "cache-control": "private, no-store" } })
  const audience = published ? "public" : "private"
  if (found.file) return serveFile(request, found.file, { audience })
  const { name, text } = reportText(found)
  return new Response(request.method === "HEAD" ? null : text, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": contentDisposition(name, "inline"),
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": audience === "public" ? "public, max-age=0, must-revalidate" : "private, no-store",
    },
  })
}

export const HEAD = GET
