type Sent = { ok: true; name: string; sizeBytes: number; uploadId?: string } | { ok: false; message: string }

const lost = "The connection was lost before the whole file arrived. What you typed is safe; choose the file again when you are back online."

const read = (text: string): Sent => {
  try {
    const answer: unknown = JSON.parse(text)
    if (answer && typeof answer === "object" && "ok" in answer) return answer as Sent
    return { ok: false, message: lost }
  } catch {
    // Something between us and the browser answered with a page of its own.
    return { ok: false, message: "The file could not be sent. Try again in a minute." }
  }
}

/** Sends the bare bytes; XMLHttpRequest, since fetch tells no progress of what is sent. Never rejects. */
export const sendFile = (address: string, file: File, onProgress: (percent: number) => void): Promise<Sent> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open("POST", address)
    request.setRequestHeader("content-type", "application/octet-stream")
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name))
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total === 0 ? 0 : Math.floor((loaded / total) * 100)))
    request.addEventListener("load", () => resolve(read(request.responseText)))
    for (const name of ["error", "abort", "timeout"]) request.addEventListener(name, () => resolve({ ok: false, message: lost }))
    request.send(file)
  })
