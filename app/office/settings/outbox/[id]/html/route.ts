import { notFound } from "next/navigation"
import { requireStaff } from "#lib/door/actor"
import { idOf } from "#lib/kernel/id"
import { mailHub } from "#lib/mail/hub"
import { findMail } from "#lib/mail/queries"

/** The letter as a mailbox shows it. Its styles stand in the letter itself; scripts, forms and anything from elsewhere are shut out. */
export const GET = async (_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
  const actor = await requireStaff()
  const id = idOf((await params).id)
  const mail = Number.isSafeInteger(id) ? findMail(actor, id) : undefined
  if (!mail) notFound()
  const letter = await mailHub().render?.(mail)
  if (!letter) return new Response("The server is only just starting. Load this again in a moment.", { status: 503 })
  return new Response(letter.html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'",
      "cache-control": "private, no-store",
    },
  })
}
