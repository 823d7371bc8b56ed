import { Status } from "#components/ui/status"

/** Public or private: said in a word beside every field and file that can be either. */
export const Visibility = ({ isPublic }: { isPublic: boolean }) => <Status tone={isPublic ? "info" : "plain"}>{isPublic ? "Public" : "Private"}</Status>
