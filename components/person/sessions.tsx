import { ActionButton } from "#components/ui/action-button"
import { SimpleTable } from "#components/ui/simple-table"
import { endSessionAction } from "#lib/person/actions"

export type SessionItem = { id: number; browser: string; address: string; began: string; seen: string; isThis: boolean }

/** "Firefox on Windows", as far as the browser says. */
const browserName = (agent: string) => {
  const browser = /Edg\//.test(agent)
    ? "Edge"
    : /Firefox\//.test(agent)
      ? "Firefox"
      : /Chrome\//.test(agent)
        ? "Chrome"
        : /Safari\//.test(agent)
          ? "Safari"
          : "Unknown browser"
  const system = /iPad/.test(agent)
    ? "iPad"
    : /iPhone/.test(agent)
      ? "iPhone"
      : /Android/.test(agent)
        ? "Android"
        : /Windows/.test(agent)
          ? "Windows"
          : /Mac OS/.test(agent)
            ? "macOS"
            : /Linux/.test(agent)
              ? "Linux"
              : ""
  return system ? `${browser} on ${system}` : browser
}

export const Sessions = ({ personId, sessions, formKey }: { personId: number; sessions: SessionItem[]; formKey: string }) => (
  <SimpleTable
    caption="Open sessions"
    captionHidden
    rows={sessions}
    rowKey={(session) => session.id}
    empty="No open sessions."
    columns={[
      { id: "browser", header: "Browser", cell: (session) => `${browserName(session.browser)}${session.isThis ? " (this one)" : ""}` },
      { id: "address", header: "Address", cell: (session) => session.address },
      { id: "began", header: "Signed in", cell: (session) => session.began },
      { id: "seen", header: "Last seen", cell: (session) => session.seen },
      {
        id: "end",
        header: "End",
        cell: (session) => (
          <ActionButton action={endSessionAction} formKey={`${formKey}-${session.id}`} fields={{ id: session.id, personId }} small>
            End
          </ActionButton>
        ),
      },
    ]}
  />
)
