/** Buttons and the links that look like them. */
import type { Child, JSX } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";
import { Key } from "./key.tsx";

interface Look {
  variant?: "default" | "primary" | "quiet" | "danger";
  /** 40 or 56 px high. */
  size?: "m" | "l";
  icon?: IconName;
  /** The shortcut's key as a hint for the eye. */
  keyHint?: string;
  children?: Child;
}

export type ButtonProps = Look & Omit<JSX.IntrinsicElements["button"], "class">;

export function Button({ variant, size, icon, keyHint, children, ...rest }: ButtonProps) {
  return (
    <button type="submit" {...rest} class={lookClass(variant, size)}>
      <Face icon={icon} keyHint={keyHint}>
        {children}
      </Face>
    </button>
  );
}

export type ButtonLinkProps = Look & { href: string } & Omit<JSX.IntrinsicElements["a"], "class">;

export function ButtonLink({ variant, size, icon, keyHint, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} class={lookClass(variant, size)}>
      <Face icon={icon} keyHint={keyHint}>
        {children}
      </Face>
    </a>
  );
}

function Face({ icon, keyHint, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {keyHint && <Key>{keyHint}</Key>}
    </>
  );
}

function lookClass(variant: Look["variant"] = "default", size: Look["size"] = "m"): string {
  return `button button-${variant}${size === "l" ? " button-l" : ""}`;
}
