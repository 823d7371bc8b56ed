"use client"

import { useSearchParams } from "next/navigation"
import { Notice } from "#components/ui/notice"
import type { ViewLink, ViewSaved } from "#lib/setting/saved-view"

const sentences: Record<ViewSaved, (name: string) => string> = {
  new: (name) => `Saved as “${name}”.`,
  own: (name) => `Replaced your view “${name}”.`,
  shared: (name) => `Replaced the shared view “${name}”, for all staff. It stays shared; remove it to take it from everybody.`,
}
const isSaved = (how: string): how is ViewSaved => Object.hasOwn(sentences, how)

/** What saving a view did, told by the address to which it led. */
export const ViewSavedNotice = ({ views }: { views: readonly Pick<ViewLink, "id" | "name" | "isOwn">[] }) => {
  const [how = "", id] = (useSearchParams().get("saved") ?? "").split("-")
  const view = views.find((each) => each.isOwn && String(each.id) === id)
  return view && isSaved(how) ? (
    <div className="basis-full">
      <Notice tone="good" live="status">
        {sentences[how](view.name)}
      </Notice>
    </div>
  ) : null
}
