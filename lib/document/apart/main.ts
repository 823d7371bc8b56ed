import { drawPdfPage, readPdf } from "#lib/document/apart/read-pdf"
import { readWord } from "#lib/document/apart/read-word"
import { nothingRead, type Reading, type Task } from "#lib/document/apart/task"
import { fileKinds } from "#lib/document/kind"

// The process apart: a document in, its text or one picture out, then gone. It is started without rights, secrets and much memory (run.ts).

const readInput = async (): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const read = (bytes: Buffer, mediaType: string): Promise<Reading> => {
  if (mediaType === fileKinds.pdf.mediaType) return readPdf(new Uint8Array(bytes))
  if (mediaType === fileKinds.docx.mediaType) return readWord(bytes)
  return Promise.resolve(nothingRead("A file of this kind is not shown here. Open the original."))
}

const task = JSON.parse(process.argv[2] ?? "{}") as Task
const bytes = await readInput()
process.stdout.write(
  task.picture ? await drawPdfPage(new Uint8Array(bytes), task.picture.page, task.picture.width) : JSON.stringify(await read(bytes, task.mediaType)),
)
