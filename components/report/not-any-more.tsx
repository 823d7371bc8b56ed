import { Notice } from "#components/ui/notice"

/** In place of an act for which somebody was faster. */
export const NotAnyMore = ({ lastAct }: { lastAct: string | undefined }) => <Notice>This can’t be done any more.{lastAct ? ` ${lastAct}.` : ""}</Notice>
