import { z } from "zod"
import { readDocketNumber } from "#lib/court/docket-number"
import { printedNumber } from "#lib/court/link"
import { sameDocket } from "#lib/court/same-docket"
import { Refusal } from "#lib/kernel/refusal"

/** @see https://www.courtlistener.com/help/api/rest/ (version 4): a token in the header, dockets by the search of type "d". */
export type CourtListener = { token: string; base?: string }
export type DocketThere = { id: number; caption: string; number: string; verdict: "same" | "offered" }

type Asked = { courtId: string; number: string | null; core: string | null; office: string | null }

const answer = z.object({
  results: z.array(
    z.object({
      docket_id: z.number().int().positive(),
      docketNumber: z.string().nullish(),
      court_id: z.string().nullish(),
      caseName: z.string().nullish(),
    }),
  ),
})

const patienceMs = 10_000
const unavailable = "CourtListener does not answer just now. Try again later, or paste the address of the docket there."

const ask = async ({ token, base = "https://www.courtlistener.com" }: CourtListener, query: URLSearchParams): Promise<unknown> => {
  let response: Response
  let body: string
  try {
    response = await fetch(`${base}/api/rest/v4/search/?${query}`, {
      headers: { authorization: `Token ${token}`, accept: "application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    })
    body = await response.text()
  } catch (error) {
    if (error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError")) throw new Refusal(unavailable)
    throw error
  }
  if (response.status === 401 || response.status === 403)
    throw new Refusal("CourtListener does not accept the token. An administrator sets it in COURTLISTENER_TOKEN.")
  if (response.status === 429) throw new Refusal("CourtListener was asked too often. Try again in an hour.")
  if (!response.ok) throw new Refusal(unavailable)
  try {
    return JSON.parse(body)
  } catch {
    throw new Refusal(unavailable)
  }
}

/** Dockets at CourtListener that are this one, or may be. What it answers besides is left aside: a wrong case is never linked. @throws Refusal */
export const findAtCourtListener = async (there: CourtListener, docket: Asked): Promise<DocketThere[]> => {
  const query = new URLSearchParams({ type: "d", court: docket.courtId, docket_number: printedNumber(docket) })
  const parsed = answer.safeParse(await ask(there, query))
  if (!parsed.success) throw new Refusal(unavailable)
  return parsed.data.results.flatMap(({ docket_id, docketNumber, court_id, caseName }) => {
    const courtId = court_id ?? null
    const number = docketNumber ?? ""
    const verdict = sameDocket(docket, { courtId, ...readDocketNumber(number, courtId) })
    return courtId === docket.courtId && verdict !== "different" ? [{ id: docket_id, caption: caseName ?? "", number, verdict }] : []
  })
}
