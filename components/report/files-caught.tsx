"use client"

import { useEffect } from "react"

/** A file that is dropped beside its field goes nowhere: the browser would open it in place of what is being typed. Text is dropped as everywhere. */
const keepAway = (event: DragEvent) => {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return
  event.preventDefault()
  event.dataTransfer.dropEffect = "none"
}

export const useFilesCaught = (): void =>
  useEffect(() => {
    window.addEventListener("dragover", keepAway)
    window.addEventListener("drop", keepAway)
    return () => {
      window.removeEventListener("dragover", keepAway)
      window.removeEventListener("drop", keepAway)
    }
  }, [])
