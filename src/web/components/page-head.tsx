/** The top of a page: where it stands, its title, one line about it, and at most one main action. */
import type { Child, PropsWithChildren } from "hono/jsx";

export interface Crumb {
  label: string;
  /** Left out for the page itself. */
  href?: string;
}

export interface PageHeadProps {
  title: string;
  meta?: Child;
  action?: Child;
  crumbs?: Crumb[];
}

/** `children` stand below the title, such as the day's progress. */
export function PageHead(props: PropsWithChildren<PageHeadProps>) {
  return (
    <div class="page-head">
      {props.crumbs && <Crumbs crumbs={props.crumbs} />}
      <div class="page-head-row">
        <h1>{props.title}</h1>
        {props.meta && <p class="page-meta">{props.meta}</p>}
        {props.action && <div class="page-action">{props.action}</div>}
      </div>
      {props.children}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav class="crumbs" aria-label="Place">
      <ol class="crumb-list">
        {crumbs.map((crumb) => (
          <li>
            {crumb.href ? (
              <a href={crumb.href}>{crumb.label}</a>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
