/** Strings of the page under way, by their place on it. */
export type Aside = Map<string, string>

/** The bundles of the app and the server around it know the same page. */
const shared = globalThis as typeof globalThis & { lodestarAside?: () => Aside | undefined }

/**
 * What the page under way sends as HTML alone, and not a second time for the browser's script, which finds it where it stands. Undefined where the
 * answer is no page (a piece of one, an act's answer), in a job, a test and the browser.
 */
export const aside = (): Aside | undefined => shared.lodestarAside?.()

/** Says how to find it: known to whoever knows the request under way. */
export const findAsideBy = (find: () => Aside | undefined): void => {
  shared.lodestarAside = find
}
