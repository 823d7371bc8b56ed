import { z } from "zod"

/** A person's own calendar: there is nothing to say but that it is wanted. */
export const feedInput = z.strictObject({})
