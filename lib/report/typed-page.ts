import { questionsOf } from "#lib/report/question"

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

const labels = new Map(questionsOf("year_end_report").map(({ name, label }) => [name as string, label]))
const isAnswer = (name: string) => labels.has(name) || name.startsWith("own_")

/** What somebody typed without script into a form that can't be kept any more: given back as text, with the reason, to be copied. */
export const typedPage = (status: number, because: string, typed: Readonly<Record<string, string>>): Response => {
  const answers = Object.entries(typed).filter(([name]) => isAnswer(name))
  const texts = answers.map(([name, text]) => `<h2>${escaped(labels.get(name) ?? "Answer")}</h2><pre>${escaped(text)}</pre>`).join("")
  const kept = texts ? "<p>What you typed stands below, so that you can copy it.</p>" : ""
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>This was not kept</title><main><h1>This was not kept</h1><p>${escaped(because)}</p>${kept}${texts}<p><a href="/portal">What is due</a></p></main></html>`
  return new Response(body, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } })
}
