import type { Write } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { queueMail } from "#lib/mail/queue"
import { getPlace } from "#lib/person/access-queries"
import { officersToWrite } from "#lib/person/addressee"
import { canAnybodySignIn } from "#lib/person/named"

/** Tells the officers when the one whose access ends was an organization's last; what it owes would wait unseen. Whoever did it knows. */
export const tellWhenNobodyIsLeft = (tx: Write, actor: Actor, { name, organizationId }: { name: string; organizationId: number | null }): void => {
  if (organizationId === null || canAnybodySignIn(organizationId)) return
  const organization = getPlace(actor, organizationId, tx).name
  for (const to of officersToWrite().filter(({ personId }) => personId !== actor.personId))
    queueMail(tx, {
      kind: "notice",
      to,
      organizationId,
      subject: `Nobody of ${organization} can sign in any more`,
      paragraphs: [
        `${name} was the last one who could sign in for ${organization}, and has no access any more. What it owes reaches nobody there until somebody is invited.`,
      ],
      button: { label: "Invite somebody", path: `/office/grantees/${organizationId}/people?add=person` },
    })
}
