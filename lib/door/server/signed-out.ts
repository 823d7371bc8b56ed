import type { ServerResponse } from "node:http"
import { answerPlainly } from "#lib/door/server/plain-page"

/** Whether a form that was sent without script is being led to sign-in: its session ended while it was filled in. */
export const isLedToSignIn = (response: ServerResponse): boolean => {
  const { method, headers } = response.req
  return method === "POST" && headers["next-action"] === undefined && String(response.getHeader("location")).startsWith("/sign-in?next=")
}

/** Answers such a form where it was sent to, so that the browser still holds what was typed: leading away from it would throw that away. */
export const answerSignedOut = (response: ServerResponse): void => {
  const sentences = [
    "Nothing was saved yet, and nothing that you typed is lost.",
    "Sign in in another tab, come back here, and reload this page. Your browser asks whether to send the form again: say yes.",
  ]
  answerPlainly(response, 401, "You are signed out", sentences, {}, { href: "/sign-in", words: "Sign in in another tab" })
}
