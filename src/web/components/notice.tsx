/** Something the learner should know: across the page, beside a control, or in place of what is not there. */
import type { Child, PropsWithChildren } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";

export type NoticeTone = "info" | "success" | "warn" | "danger";

const ICONS: Record<NoticeTone, IconName> = {
  info: "info",
  success: "circle-check",
  warn: "triangle-alert",
  danger: "triangle-alert",
};

export interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  action?: Child;
  /** `alert` for what has just gone wrong, `status` for what has just happened. */
  role?: "alert" | "status";
  id?: string;
}

export function Notice({ tone = "info", ...props }: PropsWithChildren<NoticeProps>) {
  return (
    <div class={`notice notice-${tone}`} role={props.role} id={props.id}>
      <Icon name={ICONS[tone]} />
      <div class="notice-text">
        {props.title && <p class="notice-title">{props.title}</p>}
        <div>{props.children}</div>
      </div>
      {props.action && <div class="notice-action">{props.action}</div>}
    </div>
  );
}

/** Where a list would be: one sentence on why it is empty, and what to do. */
export function EmptyState({
  title,
  action,
  children,
}: PropsWithChildren<{ title?: string; action?: Child }>) {
  return (
    <div class="empty-state">
      {title && <p class="empty-title">{title}</p>}
      <div class="empty-text">{children}</div>
      {action && <div class="empty-action">{action}</div>}
    </div>
  );
}
