"use client"

import { Notice } from "#components/ui/notice"
import { Prose } from "#components/ui/prose"
import { bothIn } from "#lib/report/parts"

type Props = {
  name: string
  label: string
  theirs: string
  current: (name: string) => string
  settle: (name: string, text: string) => void
}

/** Two wrote in one part at once: what the colleague saved, and three ways to go on. */
export const TheirText = ({ name, label, theirs, current, settle }: Props) => (
  <Notice tone="attention" title={`A colleague changed “${label}” while you were writing in it`} live="alert">
    <Prose text={theirs || "(They left it empty.)"} />
    <div className="mt-3 flex flex-wrap gap-3">
      <button type="button" className="button plain small" onClick={() => settle(name, bothIn(name, current(name), theirs))}>
        Keep both
      </button>
      <button type="button" className="button quiet small" onClick={() => settle(name, theirs)}>
        Take theirs
      </button>
      <button type="button" className="button quiet small" onClick={() => settle(name, current(name))}>
        Keep mine
      </button>
    </div>
  </Notice>
)
