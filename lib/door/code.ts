import { createHmac } from "node:crypto"
import { cookies } from "next/headers"
import { configuration } from "#lib/door/configuration"
import { evenly } from "#lib/door/evenly"
import { readGo } from "#lib/door/go"
import { countTry, forgetTries, returnTry } from "#lib/door/limit"
import { secrets } from "#lib/door/secret"
import { device, openSession } from "#lib/door/sign-in"
import { openUnderWay, sealUnderWay, type UnderWay, underWayCookie, underWayOptions } from "#lib/door/token"
import { type Actor, type PersonActor, system } from "#lib/kernel/actor"
import { Refusal } from "#lib/kernel/refusal"
import { forgetDemoLetter, mailIsSet } from "#lib/mail/send-now"
import { getPlace } from "#lib/person/access-queries"
import { askForAccess } from "#lib/person/access-request-commands"
import { enterByCode, enterByLink, sendCode } from "#lib/person/code"
import { findNamed } from "#lib/person/named"
import { wayOf } from "#lib/person/person"
import { findRequirement } from "#lib/requirement/queries"

const freeAsks = 5
const freeWrongCodes = 10
const freeRequests = 3
const freeTriesPerAddress = 30

const pepper = () => createHmac("sha256", secrets(configuration().dataFolder).session).update("sign-in codes").digest("hex")

/** Whether letters with codes reach anybody: by a mail server, or on a page of the demo. */
export const codesCanBeSent = (): boolean => mailIsSet() || configuration().demo

/** What a direct link leads to; undefined for one that was made up, or whose requirement or organization is archived. */
const goal = (go: string) => {
  const id = readGo(go)
  const requirement = id === undefined ? undefined : findRequirement(system, id)
  return requirement && !requirement.isArchived && getPlace(system, requirement.organizationId).deletedAt === null ? requirement : undefined
}

const send = ({ email, next, go }: UnderWay) => {
  const requirement = go === undefined ? undefined : goal(go)
  const named = go !== undefined && !requirement ? undefined : findNamed(email, requirement?.organizationId)
  if (named) sendCode(named, requirement ? `/portal/requirements/${requirement.id}` : (next ?? null), pepper())
  else forgetDemoLetter(email)
}

/** Sends a code to an address that was named, and says and does the same for any other. Through a direct link, only to those of its organization. */
export const askForCode = (_: Actor, input: UnderWay): Promise<null> =>
  evenly(async () => {
    if (!codesCanBeSent()) throw new Refusal("Mail is not set up here, so no code can be sent. Call the foundation.")
    const place = `code address ${(await device()).address}`
    countTry([place], freeTriesPerAddress)
    countTry([`code account ${input.email}`], freeAsks)
    send(input)
    ;(await cookies()).set(underWayCookie(), await sealUnderWay(input), underWayOptions())
    return null
  })

/** Who waits for a code in this browser. */
export const codeUnderWay = async (): Promise<UnderWay | undefined> => {
  const sealed = (await cookies()).get(underWayCookie())?.value
  return sealed ? openUnderWay(sealed) : undefined
}

const letIn = async ({ actor, path }: { actor: PersonActor; path: string | null }) => {
  await openSession(actor)
  ;(await cookies()).delete(underWayCookie())
  return { path: wayOf(actor.role, path) }
}

export const signInByCode = (_: Actor, input: { email: string; code: string }): Promise<{ path: string }> =>
  evenly(async () => {
    const place = `code address ${(await device()).address}`
    const account = `code tries ${input.email}`
    countTry([place], freeTriesPerAddress)
    countTry([account], freeWrongCodes)
    const entered = enterByCode(input, pepper())
    forgetTries([account, `code account ${input.email}`])
    returnTry([place])
    return letIn(entered)
  })

/** The link can't be guessed, so it works also while somebody tries codes for the same address. */
export const signInByMailedLink = async (_: Actor, input: { token: string }): Promise<{ path: string }> => {
  countTry([`link address ${(await device()).address}`], freeTriesPerAddress)
  return letIn(enterByLink(input))
}

/** Puts the request before the organization and the staff; says the same when the link, the address or the number of requests forbids it. */
export const askToBeInvited = (_: Actor, { go, ...input }: { go: string; name: string; email: string; words: string | null }): Promise<{ go: string }> =>
  evenly(async () => {
    countTry([`request address ${(await device()).address}`], freeRequests)
    const requirement = goal(go)
    if (requirement) askForAccess({ ...input, requirementId: requirement.id, organizationId: requirement.organizationId })
    return { go }
  })
