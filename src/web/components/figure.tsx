/** A chart with its title, one sentence that says what it shows, and the same numbers as a table. */
import type { Child, PropsWithChildren } from "hono/jsx";

export interface FigureProps {
  /** Unique on the page. */
  id: string;
  title: string;
  /** What the picture says, as a sentence. */
  caption: string;
  table: { head: string[]; rows: Child[][] };
  /** In place of the marks while there is nothing to draw: what will appear, and when. */
  empty?: string;
}

export function Figure(props: PropsWithChildren<FigureProps>) {
  return (
    <figure class="figure" id={props.id} aria-labelledby={`${props.id}-title`}>
      <figcaption>
        <span class="figure-title" id={`${props.id}-title`}>
          {props.title}
        </span>
        <span class="figure-caption" id={captionId(props.id)}>
          {props.caption}
        </span>
      </figcaption>
      <div class="figure-body">
        {props.children}
        {props.empty && <p class="figure-empty">{props.empty}</p>}
      </div>
      {props.table.rows.length > 0 && (
        <details class="figure-table">
          <summary>Show as table</summary>
          <DataTable {...props.table} caption={props.title} />
        </details>
      )}
    </figure>
  );
}

export function captionId(figureId: string): string {
  return `${figureId}-caption`;
}

export interface DataTableProps {
  caption: string;
  head: string[];
  rows: Child[][];
}

/** A table of numbers; the first column names the row. */
export function DataTable({ caption, head, rows }: DataTableProps) {
  return (
    <div class="table-scroll">
      <table class="data-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr>
              <th scope="row">{name}</th>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
