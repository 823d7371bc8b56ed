import type { FileHandle } from "node:fs/promises"
import type { FileKind } from "#lib/document/kind"

/** A file under examination: never read whole, only at places and within bounds. `named` is the kind that its extension claims. */
export type Source = { path: string; handle: FileHandle; sizeBytes: number; head: Buffer; named: FileKind | undefined }

/**
 * What the bytes say. `noun` names it to a person ("an Excel workbook"); `kind` is missing when it is nothing that we take;
 * `fault` is the sentence that refuses a file although its kind is right.
 */
export type Content = { noun: string; kind?: FileKind | undefined; fault?: string | undefined }

/** The bytes from `position` on: fewer than asked for at the end of the file, never more. */
export async function readAt(source: Source, position: number, length: number): Promise<Buffer> {
  if (position < 0 || position >= source.sizeBytes) return Buffer.alloc(0)
  const buffer = Buffer.alloc(Math.min(length, source.sizeBytes - position))
  const { bytesRead } = await source.handle.read(buffer, 0, buffer.length, position)
  return buffer.subarray(0, bytesRead)
}

export const readTail = (source: Source, length: number): Promise<Buffer> => readAt(source, Math.max(0, source.sizeBytes - length), length)

/** Errors of the disk are ours and go on up; all others come from what the bytes say. */
export function rethrowDiskError(error: unknown): void {
  if (error instanceof Error && "syscall" in error) throw error
}
