import type { APIRequestContext, APIResponse } from "@playwright/test"

/** Sends the file of a report as the form's script does: its bytes by the resumable protocol, then the word that it is whole. Gives the last answer. */
export const upload = async (request: APIRequestContext, origin: string, requirement: string, name: string, bytes: Buffer): Promise<APIResponse> => {
  const address = `${origin}/api/uploads/reports/${requirement}`
  const protocol = { origin, "tus-resumable": "1.0.0", "upload-length": String(bytes.length), "content-type": "application/offset+octet-stream" }
  const sent = await request.post(`${address}/parts`, {
    headers: { ...protocol, "upload-metadata": `filename ${Buffer.from(name).toString("base64")}` },
    data: bytes,
  })
  const id = sent.headers().location?.split("/").at(-1)
  return sent.status() === 201 && id ? request.post(address, { headers: { origin }, data: { upload: id, part: "report" } }) : sent
}
