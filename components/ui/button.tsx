import type { ComponentProps } from "react"
import { Link } from "#components/ui/link"

export type ButtonKind = "primary" | "plain" | "quiet" | "danger"

export const buttonClass = (kind: ButtonKind, small = false): string => `button ${kind}${small ? " small" : ""}`

type Look = { kind?: ButtonKind | undefined; small?: boolean | undefined }

export const Button = ({ kind = "primary", small, type = "submit", ...rest }: Omit<ComponentProps<"button">, "className" | "style"> & Look) => (
  <button type={type} className={buttonClass(kind, small)} {...rest} />
)

export const LinkButton = ({ kind = "plain", small, ...rest }: Omit<ComponentProps<typeof Link>, "className" | "quiet"> & Look) => (
  <Link className={buttonClass(kind, small)} {...rest} />
)
