/** The rest of what can be done with a row, folded away; its entries are links, or forms with one button. */
import type { PropsWithChildren } from "hono/jsx";
import { Icon } from "./icon.tsx";

/** `about` names what the menu belongs to, for those who hear it: "More for CNNs". */
export function Menu({
  label = "More",
  about,
  children,
}: PropsWithChildren<{ label?: string; about: string }>) {
  return (
    <details class="menu" data-menu>
      <summary class="button button-quiet">
        <Icon name="ellipsis" />
        <span>
          {label}
          <span class="visually-hidden"> for {about}</span>
        </span>
      </summary>
      <div class="menu-panel">{children}</div>
    </details>
  );
}
