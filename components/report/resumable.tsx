import type { Upload } from "tus-js-client"
import { fingerprintOf, forgetStopped } from "#components/report/stopped-uploads"
import type { UploadKind } from "#lib/document/attachment"

export type Sent = { ok: true; name: string; sizeBytes: number } | { ok: false; message: string; isLost: boolean; isSignedOut?: boolean }
type Answer = { ok: boolean; name?: string; sizeBytes?: number; message?: string }

/** Waits before it is tried again, in milliseconds: a minute and a half in all. */
const retryDelays = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 20_000]

const lost = "The connection was lost. What arrived is kept: go on when you are back online, or choose the same file again within a day."
const fault = (message: string, isLost = false): Sent => ({ ok: false, message, isLost })

type Detailed = Error & { originalResponse?: { getStatus: () => number; getBody: () => string } | null }

/** What our own server says is a sentence; what stands between may answer anything. */
const sentenceOf = ({ originalResponse }: Detailed): Sent => {
  const status = originalResponse?.getStatus() ?? 0
  const body = originalResponse?.getBody().trim() ?? ""
  return status >= 400 && status < 500 && body && body.length < 400 && !body.startsWith("<") ? fault(body) : fault(lost, true)
}

const signedOut: Sent = {
  ok: false,
  message: "You are signed out. Sign in in another tab, then go on: it continues from where it stopped.",
  isLost: true,
  isSignedOut: true,
}

const finish = async (address: string, upload: Upload, part: UploadKind): Promise<Sent> => {
  const id = upload.url?.split("/").at(-1) ?? ""
  try {
    const response = await fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ upload: id, part }) })
    const answer = (await response.json()) as Answer
    if (answer.ok) return { ok: true, name: answer.name ?? "", sizeBytes: answer.sizeBytes ?? 0 }
    return response.status === 401 ? signedOut : fault(answer.message ?? lost)
  } catch {
    // The network is gone, or something between us answered with a page of its own. What arrived waits for the next try.
    return fault(lost, true)
  }
}

/**
 * Sends a file by the resumable protocol, from where an earlier try of the same file stopped, also after a reload. Tries again by itself while the
 * network is away. `isLost`: the same file can go on later. Never rejects.
 */
export const sendResumably = async (address: string, file: File, part: UploadKind, onProgress: (percent: number) => void): Promise<Sent> => {
  const { Upload } = await import("tus-js-client")
  let isSignedOut = false
  return new Promise((resolve) => {
    const upload: Upload = new Upload(file, {
      endpoint: `${address}/parts`,
      retryDelays,
      metadata: { filename: file.name },
      fingerprint: async (chosen) => fingerprintOf(address, part, chosen),
      removeFingerprintOnSuccess: true,
      onAfterResponse: (_request, response) => {
        isSignedOut = response.getStatus() === 401
        // Thrown, so that the library does not forget an upload that can go on after signing in.
        if (isSignedOut) throw new Error("signed out")
      },
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0
        return !isSignedOut && (status === 0 || status >= 500 || status === 409 || status === 423)
      },
      onProgress: (sent, total) => onProgress(total === 0 ? 0 : Math.floor((sent / total) * 100)),
      onError: (error) => {
        const answer = isSignedOut ? signedOut : sentenceOf(error)
        if (!answer.ok && !answer.isLost) forgetStopped(address, part, file)
        resolve(answer)
      },
      onSuccess: () => finish(address, upload, part).then(resolve),
    })
    upload.findPreviousUploads().then(
      ([previous]) => {
        if (previous) upload.resumeFromPreviousUpload(previous)
        upload.start()
      },
      () => upload.start(),
    )
  })
}
