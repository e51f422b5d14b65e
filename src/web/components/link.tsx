/** A link in running text; one that leaves the app says so. */
import type { PropsWithChildren } from "hono/jsx";
import { Icon } from "./icon.tsx";

export function Link(props: PropsWithChildren<{ href: string; isExternal?: boolean }>) {
  if (!props.isExternal) return <a href={props.href}>{props.children}</a>;
  return (
    <a class="external-link" href={props.href} rel="external noreferrer">
      {props.children}
      <Icon name="external-link" />
      <span class="visually-hidden"> (another site)</span>
    </a>
  );
}
