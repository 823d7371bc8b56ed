import { ActionButton } from "#components/ui/action-button"
import { Section } from "#components/ui/section"
import { TaskList } from "#components/ui/task-list"
import { acceptRequestAction, declineRequestAction } from "#lib/person/actions"

export type RequestItem = { id: number; version: number; name: string; email: string; words: string | null; asked: string }

/** Who opened a link of this organization without being named, and asks to be invited. */
export const AccessRequests = ({ requests, keyFor }: { requests: RequestItem[]; keyFor: () => string }) =>
  requests.length === 0 ? null : (
    <Section title="Asking to be invited" intro="They opened a link to one of your reports. Invite only people you know: they will see what you see.">
      <TaskList
        items={requests.map(({ id, version, name, email, words, asked }) => ({
          key: id,
          label: `${name}, ${email}`,
          hint: words ? `“${words}” (${asked})` : asked,
          state: null,
          action: (
            <span className="flex flex-wrap gap-2">
              <ActionButton action={acceptRequestAction} formKey={keyFor()} fields={{ id, version }} small>
                {`Invite ${name}`}
              </ActionButton>
              <ActionButton action={declineRequestAction} formKey={keyFor()} fields={{ id, version }} kind="quiet" small>
                Decline
              </ActionButton>
            </span>
          ),
        }))}
      />
    </Section>
  )
