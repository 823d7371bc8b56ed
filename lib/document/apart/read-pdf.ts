import * as canvas from "@napi-rs/canvas"
import { extractText, getDocumentProxy, renderPageAsImage } from "unpdf"
import { mostCharacters, mostPixelsHigh, type Reading } from "#lib/document/apart/task"

/** Scripts in the file are never run: nothing here has an interpreter for them. Pictures in it are held to 16 million pixels. */
const openPdf = (bytes: Uint8Array) => getDocumentProxy(bytes, { maxImageSize: 16_777_216, enableXfa: false, verbosity: 0 })

/** Text is read of so many pages; all of them are counted. */
const mostPages = 200

export const readPdf = async (bytes: Uint8Array): Promise<Reading> => {
  const file = await openPdf(bytes)
  const pages = file.numPages
  if (pages > mostPages) return { pages, pagesFrom: "counted", text: "", problem: `This PDF has ${pages} pages; its text is not read here.` }
  const { text } = await extractText(file, { mergePages: true })
  return { pages, pagesFrom: "counted", text: text.slice(0, mostCharacters), problem: null }
}

/** A page as a PNG, so many pixels wide. @throws when there is no such page */
export const drawPdfPage = async (bytes: Uint8Array, page: number, width: number): Promise<Uint8Array> => {
  const file = await openPdf(bytes)
  const sheet = (await file.getPage(page)).getViewport({ scale: 1 })
  const scale = Math.min(width / sheet.width, mostPixelsHigh / sheet.height)
  return new Uint8Array(await renderPageAsImage(file, page, { canvasImport: () => Promise.resolve(canvas), scale }))
}
