"use client"

import { useEffect, useRef, useState, useSyncExternalStore } from "react"
import { Button } from "#components/ui/button"

const setting = "shortcuts"
const changed = "lodestar:shortcuts"

const isOn = () => localStorage.getItem(setting) !== "off"
const subscribe = (listener: () => void) => {
  window.addEventListener(changed, listener)
  return () => window.removeEventListener(changed, listener)
}
const toggle = () => {
  localStorage.setItem(setting, isOn() ? "off" : "on")
  window.dispatchEvent(new Event(changed))
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null

/** The first link of each row, in the order of the page. */
const rowLinks = () => [...document.querySelectorAll("tbody[data-rows] > tr, ul[data-rows] > li")].flatMap((row) => row.querySelector("a") ?? [])

const step = (by: 1 | -1) => {
  const links = rowLinks()
  const at = links.findIndex((link) => link.closest("tr, li")?.contains(document.activeElement))
  links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus()
}

const goToSearch = (event: KeyboardEvent) => {
  const box = document.querySelector<HTMLInputElement>("[data-search]")
  if (!box) return
  event.preventDefault()
  box.focus()
  box.select()
}

/** Also from within a field: these keys write nothing. */
const isSearchChord = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => ctrlKey !== metaKey && !altKey && !shiftKey && key.toLowerCase() === "k"
/** Puts the row that has the focus among the chosen ones, or takes it out. */
const choose = () => document.activeElement?.closest("tr")?.querySelector<HTMLInputElement>(".row-box")?.click()

/** What this page offers by a key of its own: the link or button that has it in `data-key`. */
const ownKey = (key: string) => (/^[a-z]$/.test(key) ? document.querySelector<HTMLElement>(`[data-key="${key}"]`) : null)
const ownKeys = () => [...document.querySelectorAll<HTMLElement>("[data-key]")].map((element) => [element.dataset.key ?? "", element.textContent ?? ""])

/** What opened over or above a list closes again. A search with words in it is emptied first, by the browser. */
const closeFold = ({ target }: KeyboardEvent) => {
  if (!(target instanceof HTMLElement) || (target instanceof HTMLInputElement && target.type === "search" && target.value !== "")) return
  const fold = target.closest<HTMLDetailsElement>("details[open]:is(.filters, .filter-many, .tool, .menu)")
  if (!fold) return
  fold.open = false
  fold.querySelector("summary")?.focus()
}

const keys = [
  ["/", "Go to the search"],
  ["Ctrl K, ⌘ K", "The same, also while typing"],
  ["j", "Next row"],
  ["k", "Row before"],
  ["Enter", "Open the row"],
  ["x", "Choose the row, where rows can be chosen"],
  ["?", "This help"],
]

/** Keys are an extra: everything they do can be done without them, and they can be switched off (WCAG 2.1.4). */
export const Shortcuts = () => {
  const help = useRef<HTMLDialogElement>(null)
  const on = useSyncExternalStore(subscribe, isOn, () => true)
  const [own, setOwn] = useState<string[][]>([])

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape") return closeFold(event)
      if (isSearchChord(event) && on && !document.querySelector("dialog[open]")) return goToSearch(event)
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === "?") {
        setOwn(ownKeys())
        help.current?.showModal()
      } else if (!on || help.current?.open) return
      else if (event.key === "/") goToSearch(event)
      else if (event.key === "j") step(1)
      else if (event.key === "k") step(-1)
      else if (event.key === "x") choose()
      else ownKey(event.key)?.click()
    }
    document.addEventListener("keydown", listen)
    return () => document.removeEventListener("keydown", listen)
  }, [on])

  return (
    <dialog ref={help} aria-labelledby="keys-title" className="dialog">
      <h2 id="keys-title" className="text-h3 font-semibold">
        Keys
      </h2>
      <dl className="keys">
        {[...keys, ...own].map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-6 flex gap-3">
        <Button type="button" kind="plain" onClick={toggle}>
          {on ? "Switch the keys off" : "Switch the keys on"}
        </Button>
        <Button type="button" kind="quiet" onClick={() => help.current?.close()}>
          Close
        </Button>
      </div>
    </dialog>
  )
}
