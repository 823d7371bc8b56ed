import { randomUUID } from "node:crypto"
import { configuration } from "#lib/door/configuration"
import { goPath } from "#lib/door/go"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import type { Requirement } from "#lib/requirement/requirement"
import { choicesFor } from "#lib/requirement/responsible"
import { may } from "#lib/requirement/responsible-policy"

/** What the part "Who does it" shows; null when nothing is to be done any more. */
export const whoDoes = (actor: Actor, requirement: Requirement, isLinkAsked: boolean) =>
  can(actor, may.aim, requirement)
    ? {
        requirement,
        offered: choicesFor(actor, requirement.id),
        link: new URL(goPath(requirement.id), configuration().publicUrl).href,
        isLinkAsked,
        openHref: `/office/requirements/${requirement.id}?add=link`,
        closeHref: `/office/requirements/${requirement.id}`,
        formKeys: [randomUUID(), randomUUID(), randomUUID()] as const,
      }
    : null
