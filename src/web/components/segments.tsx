/** Links that show the same page in another cut: a range, a filter, a scope. */

export interface Segment {
  label: string;
  href: string;
  isCurrent: boolean;
}

export function Segments({ label, items }: { label: string; items: Segment[] }) {
  return (
    <ul class="segments" aria-label={label}>
      {items.map((item) => (
        <li>
          <a class="segment" href={item.href} aria-current={item.isCurrent ? "true" : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
