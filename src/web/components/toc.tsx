/** The sections of a reading: beside the text on wide screens, folded above it on narrow ones. */
import type { Heading } from "../../content/compiled.ts";

export function Toc({ headings }: { headings: Heading[] }) {
  return (
    <nav class="toc" aria-label="On this page" data-toc>
      <p class="toc-title">On this page</p>
      <details class="toc-fold">
        <summary>On this page</summary>
        <ol class="toc-list">
          {headings.map((heading) => (
            <li class={`toc-level-${heading.level}`}>
              <a href={`#${heading.id}`}>{heading.text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
