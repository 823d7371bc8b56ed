"use client"

import { type FormEvent, startTransition, useEffect, useRef } from "react"

/** For a form's `onSubmit`: a second press does nothing until the first is answered. */
export const useSendOnce = (dispatch: (data: FormData) => void, isPending: boolean) => {
  const sending = useRef(false)

  // An answer, whichever, frees the button.
  useEffect(() => {
    if (!isPending) sending.current = false
  }, [isPending])

  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sending.current) return
    sending.current = true
    const data = new FormData(event.currentTarget)
    startTransition(() => dispatch(data))
  }
}
