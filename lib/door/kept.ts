import { cookies } from "next/headers"
import { cloneElement, createElement, Fragment, isValidElement, type ReactNode } from "react"
import { rememberUnwritten } from "#db/remember"
import type { PersonActor } from "#lib/kernel/actor"
import { today } from "#lib/setting/queries"

const isOfServer = (type: unknown): type is (props: unknown) => ReactNode | Promise<ReactNode> =>
  typeof type === "function" && !("$$typeof" in type) && !("isOfOneAnswer" in type)

/** Runs the components of the server, so that what is left of them are elements; those of the browser, what only React can run and what asks for which answer it is drawn stay as they are. */
const settle = async (node: ReactNode): Promise<ReactNode> => {
  if (Array.isArray(node)) return Promise.all(node.map(settle))
  if (!isValidElement<{ children?: ReactNode }>(node)) return node
  const { type, props, key } = node
  if (!isOfServer(type)) return props.children === undefined ? node : cloneElement(node, undefined, await settle(props.children))
  try {
    const drawn = await settle(await type(props))
    return key === null ? drawn : createElement(Fragment, { key }, drawn)
  } catch {
    // A hook, which needs React around it; whatever else is wrong shows when it is drawn as usual.
    return node
  }
}

/**
 * Parts of a page, drawn once and kept in memory for all who reach as far as the actor, until anything is written or the day ends.
 * `asked` names what they depend on besides: the address. They may hold nothing of the person, and no form with a key of its own.
 */
export const kept = async <Parts extends Record<string, ReactNode>>(actor: PersonActor, asked: readonly unknown[], draw: () => Parts): Promise<Parts> => {
  // Whoever develops sees what they changed.
  if (process.env.NODE_ENV === "development") return draw()
  const isCompact = (await cookies()).get("density")?.value === "compact"
  const key = JSON.stringify([actor.role, actor.organizationId, today(), isCompact, ...asked])
  return rememberUnwritten(key, async () => {
    const parts = await Promise.all(Object.entries(draw()).map(async ([name, part]) => [name, await settle(part)] as const))
    return Object.fromEntries(parts) as Parts
  })
}
