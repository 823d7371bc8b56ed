import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from "@cantoo/pdf-lib"

/** US Letter in points, with room to write in the margin. */
const page = { width: 612, height: 792, side: 92, top: 84, bottom: 84 }
const measure = page.width - 2 * page.side
const ink = rgb(0.1, 0.11, 0.12)
const quiet = rgb(0.33, 0.35, 0.37)

/** One paragraph: its words, how they are set, and the space above it. */
export type PdfParagraph = { text: string; size: number; lead: number; above: number; bold?: boolean; muted?: boolean; keepWithNext?: boolean }

const broken = (text: string, font: PDFFont, size: number): string[] => {
  const lines: string[] = []
  for (const part of text.split("\n")) {
    let line = ""
    for (const word of part.split(" ")) {
      const longer = line ? `${line} ${word}` : word
      if (line && font.widthOfTextAtSize(longer, size) > measure) {
        lines.push(line)
        line = word
      } else line = longer
    }
    lines.push(line)
  }
  return lines
}

const numberPages = (sheets: readonly PDFPage[], font: PDFFont) => {
  sheets.forEach((sheet, index) => {
    const text = `${index + 1} of ${sheets.length}`
    sheet.drawText(text, { x: page.width - page.side - font.widthOfTextAtSize(text, 9), y: page.bottom - 36, size: 9, font, color: quiet })
  })
}

/**
 * Sets paragraphs on as many Letter pages as they need, numbered, and names the file by title and author.
 * Throws on letters outside Windows-1252, which the built-in fonts lack.
 */
export const setPages = async (title: string, author: string, madeAt: Date, paragraphs: readonly PdfParagraph[]): Promise<Uint8Array> => {
  const file = await PDFDocument.create()
  file.setTitle(title, { showInWindowTitleBar: true })
  file.setAuthor(author)
  file.setLanguage("en-US")
  file.setCreationDate(madeAt)
  file.setModificationDate(madeAt)
  const plain = await file.embedFont(StandardFonts.TimesRoman)
  const bold = await file.embedFont(StandardFonts.TimesRomanBold)
  let sheet = file.addPage([page.width, page.height])
  let y = page.height - page.top
  for (const paragraph of paragraphs) {
    const font = paragraph.bold ? bold : plain
    const color = paragraph.muted ? quiet : ink
    y -= paragraph.above
    for (const [index, text] of broken(paragraph.text, font, paragraph.size).entries()) {
      const needed = paragraph.keepWithNext && index === 0 ? 4 * paragraph.lead : paragraph.lead
      if (y - needed < page.bottom) {
        sheet = file.addPage([page.width, page.height])
        y = page.height - page.top
      }
      y -= paragraph.lead
      sheet.drawText(text, { x: page.side, y, size: paragraph.size, font, color })
    }
  }
  numberPages(file.getPages(), plain)
  return file.save()
}
