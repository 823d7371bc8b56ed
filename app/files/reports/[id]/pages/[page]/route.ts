import { fileKinds } from "#lib/document/kind"
import { picturePage } from "#lib/document/read-apart"
import { currentActor } from "#lib/door/actor"
import { visitor } from "#lib/kernel/actor"
import { idOf } from "#lib/kernel/id"
import { findReportFile } from "#lib/report/version-queries"

type Context = { params: Promise<{ id: string; page: string }> }

/** So wide a page can be read on a screen of twice the points, and printed. */
const width = 1200

const headers = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
  "cache-control": "private, no-store",
}

/** One page of a PDF report as a picture, for whoever may read the report, and of a published one for everybody. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { id, page } = await params
  const versionId = idOf(id)
  const found = Number.isSafeInteger(versionId) ? (findReportFile(visitor, versionId) ?? findReportFile(await currentActor(), versionId)) : undefined
  const file = found?.file
  const picture = file?.mediaType === fileKinds.pdf.mediaType ? await picturePage({ path: file.path, page: idOf(page), width }) : null
  if (!picture) return new Response("Not found", { status: 404, headers })
  return new Response(request.method === "HEAD" ? null : new Uint8Array(picture), { headers: { ...headers, "content-type": "image/png" } })
}

export const HEAD = GET
