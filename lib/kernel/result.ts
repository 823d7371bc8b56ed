/** What every action answers. A failure carries what was typed (never a password), and on a conflict what the other person saved. */
export type Result<T> =
  | { ok: true; value: T }
  | {
      ok: false
      message: string
      fields: Record<string, string[] | undefined>
      values?: Record<string, string | string[]>
      theirs?: Record<string, string>
      version?: number
      /** The session ended meanwhile: it can be sent again after signing in elsewhere. */
      isSignedOut?: boolean
    }

export type Failure = Extract<Result<never>, { ok: false }>

/** What the title of a page begins with that answers a refused form. */
export const errorPrefix = "Error: "
