import { notFound } from "next/navigation"
import { writeFeed } from "#lib/calendar/feed"
import { calendarByToken } from "#lib/calendar/queries"
import { configuration } from "#lib/door/configuration"
import { getSetting } from "#lib/setting/queries"

type Context = { params: Promise<{ file: string }> }

/** A person's calendar at its secret address, without a session. What is revoked or of a disabled person is as if it had never been. */
export const GET = async (_: Request, { params }: Context): Promise<Response> => {
  const token = /^([\w-]{43})\.ics$/.exec((await params).file)?.[1]
  const entries = (token && calendarByToken(token)) || notFound()
  return new Response(writeFeed({ name: getSetting().name, entries, publicUrl: configuration().publicUrl }), {
    headers: { "content-type": "text/calendar; charset=utf-8", "content-disposition": 'inline; filename="lodestar.ics"', "cache-control": "private, no-store" },
  })
}
