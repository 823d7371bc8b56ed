import { AsyncLocalStorage } from "node:async_hooks"

/** What the door knows of the request in which something is done. */
export type RequestContext = {
  requestId: string | undefined
  /** Made when the form was rendered, different for each action: the same a second time gets the first answer. */
  formKey: string | undefined
}

const shared = globalThis as typeof globalThis & { lodestarContext?: AsyncLocalStorage<RequestContext> }
shared.lodestarContext ??= new AsyncLocalStorage()
const storage = shared.lodestarContext

export const requestContext = (): RequestContext | undefined => storage.getStore()
export const withContext = <Value>(context: RequestContext, work: () => Value): Value => storage.run(context, work)
