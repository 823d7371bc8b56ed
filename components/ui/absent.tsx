/** What stands where nothing is known. */
export const Absent = ({ children = "not recorded" }: { children?: string }) => <span className="text-muted">{children}</span>
