import type { ComponentProps, ReactNode } from "react"
import { SavedViews } from "#components/setting/saved-views"

type Props = { header: ReactNode; views: ComponentProps<typeof SavedViews>; table: ReactNode }

/** A list of the office under its header, with the views that are saved of it. */
export const OfficeList = ({ header, views, table }: Props) => (
  <>
    {header}
    <SavedViews {...views} />
    {table}
  </>
)
