import { eq } from "drizzle-orm"
import { dockets } from "#db/schema"
import type { FullCase } from "#lib/case/case"
import type { ChooseCourt, LinkDocket } from "#lib/case/docket-input"
import { editPart } from "#lib/case/part-commands"
import { may } from "#lib/case/policy"
import { getCase } from "#lib/case/queries"
import { courtById } from "#lib/court/court"
import { type CourtListener, findAtCourtListener } from "#lib/court/courtlistener"
import { docketColumns } from "#lib/court/docket"
import { configuration } from "#lib/door/configuration"
import type { Actor } from "#lib/kernel/actor"
import { verdict } from "#lib/kernel/permission"
import { Missing, Refusal } from "#lib/kernel/refusal"

const docketOf = (courtCase: FullCase, docketId: number) => {
  const docket = courtCase.dockets.find((each) => each.id === docketId)
  if (!docket) throw new Missing("docket")
  return docket
}

/** A person says which court was meant, where what was written may be several. What was written stays. */
export const chooseCourt = (actor: Actor, { id, version, docketId, courtId }: ChooseCourt) =>
  editPart(actor, may.edit, { id, version }, (tx, courtCase) => {
    const docket = docketOf(courtCase, docketId)
    const court = courtById(courtId)
    if (!court) throw new Refusal("Choose the court that is meant.", "courtId")
    tx.update(dockets).set(docketColumns(docket, court.id)).where(eq(dockets.id, docket.id)).run()
    return { summary: `${docket.court} is ${court.citation}`, before: { court: docket.court }, after: { court: court.name } }
  })

/** "https://www.courtlistener.com/docket/4214664/a-v-b/", or the id alone. */
const idIn = (address: string): number => {
  const [, id] = /^(\d{1,12})$/.exec(address) ?? /^https:\/\/www\.courtlistener\.com\/docket\/(\d{1,12})(?:\/|$)/.exec(address) ?? []
  if (!id) throw new Refusal("Paste the address of the docket's page, such as https://www.courtlistener.com/docket/4214664/a-v-b/.", "address")
  return Number(id)
}

/** The one docket there that is certainly this one. */
const searched = async (docket: FullCase["dockets"][number], there: CourtListener | undefined): Promise<number> => {
  if (!there) throw new Refusal("Paste the address of the docket's page at CourtListener.", "address")
  if (docket.courtId === null || docket.core === null)
    throw new Refusal("Without a certain court and docket number it can't be looked for. Paste its address.", "address")
  const found = await findAtCourtListener(there, { ...docket, courtId: docket.courtId })
  const [same, ...others] = found.filter((each) => each.verdict === "same")
  if (same && others.length === 0) return same.id
  if (found.length === 0) throw new Refusal("CourtListener has no docket of this court and number.", "address")
  const names = found.slice(0, 5).map(({ number, caption, id }) => `${number} ${caption} (${id})`)
  throw new Refusal(`CourtListener has what may be this docket: ${names.join("; ")}. If one is it, paste the number in its brackets here.`, "address")
}

const tokenOf = (): CourtListener | undefined => {
  const { token } = configuration().courtListener
  return token === undefined ? undefined : { token }
}

/** Ties a docket to its page at CourtListener: by address, or, where a token is configured, by looking for it there. */
export const linkDocket = async (actor: Actor, { id, version, docketId, address }: LinkDocket, there: CourtListener | undefined = tokenOf()) => {
  // Asked before anybody outside is.
  const before = getCase(actor, id)
  const judged = verdict(actor, may.edit, before)
  if (!judged.granted) throw new Refusal(judged.because)
  const courtListenerId = address === null ? await searched(docketOf(before, docketId), there) : idIn(address)
  return editPart(actor, may.edit, { id, version }, (tx, courtCase) => {
    const docket = docketOf(courtCase, docketId)
    tx.update(dockets).set({ courtListenerId }).where(eq(dockets.id, docket.id)).run()
    return {
      summary: `${docket.court}: tied to CourtListener's docket ${courtListenerId}`,
      before: { courtListenerId: docket.courtListenerId },
      after: { courtListenerId },
    }
  })
}
