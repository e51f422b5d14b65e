/** A whole page of the app: header, one banner at most, the content, the status line and the bottom bar. */
import type { Child, PropsWithChildren } from "hono/jsx";
import { Document, type DocumentProps } from "./document.tsx";
import { AppHeader, BottomBar, type HeaderProps } from "./header.tsx";

export interface LayoutProps extends DocumentProps, HeaderProps {
  banner?: Child;
  toast?: Child;
  /** What the status line says, such as "Saved 14:02". */
  status?: string;
}

/** `title` names the page and its group, as in "Today · ML"; the app's name is added here. */
export function Layout(props: PropsWithChildren<LayoutProps>) {
  return (
    <Document {...props} title={`${props.title} · Study Tracker`} class="app">
      <div class="app-page">
        <AppHeader {...props} />
        <main id="main" tabindex={-1}>
          {props.banner}
          {props.children}
        </main>
        <footer class="status-line">
          <p id="save-state">{props.status}</p>
        </footer>
      </div>
      {props.toast}
      <BottomBar {...props} />
    </Document>
  );
}
