import { Document, Packer, Paragraph } from "docx"

type File = { name: string; mimeType: string; buffer: Buffer }

/** A real Word document, as somebody's computer would save it. */
export const wordFile = async (name: string, ...lines: string[]): Promise<File> => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  buffer: await Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph({ text })) }] })),
})

/** A picture under the name of a Word document: the wrong type, whatever it is called. */
export const picture = (name: string): File => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  buffer: Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64"),
})

export const empty = (name: string): File => ({ name, mimeType: "application/pdf", buffer: Buffer.alloc(0) })
