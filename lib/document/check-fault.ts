/** Sentences that refuse a file of the right kind. Each says what is wrong and what to do about it. */
export const fault = {
  cutOff: "This file is cut off: its end is missing, so it cannot be opened. Open the original to see that it is whole, save it again, and choose it again.",
  damaged: "This file is damaged: parts of it cannot be read. Open the original, save it again under a new name, and choose the new file.",
  locked: "This file is protected with a password. Save a copy without the password, and choose that copy.",
  lockedPdf: "This PDF is protected with a password, for opening it or only against changes. Save or print a copy without the password, and choose that copy.",
  macros: "This file contains macros (small programs), which we do not accept. Save a copy without macros, and choose that copy.",
  bomb: "This file unpacks to far more than a document needs. If it holds very large pictures, make them smaller, or save it as a PDF, and choose it again.",
  tooManyParts: "This file is made of more parts than a document needs. Save it as a PDF, and choose that.",
  unsafeParts:
    "This file contains parts that point outside of itself, which we do not accept. Open it, save it again under a new name, and choose the new file.",
} as const
