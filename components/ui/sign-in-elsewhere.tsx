import { Link } from "#components/ui/link"

/** For whoever is signed out in the middle of something: this page stays as it is. */
export const SignInElsewhere = () => (
  <Link href="/sign-in" newTab>
    Sign in in another tab
  </Link>
)
