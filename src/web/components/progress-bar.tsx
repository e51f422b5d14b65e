/** How far something has come, as a bar and in words. */

export interface ProgressBarProps {
  /** What is measured, as in "ML Algorithms, learned". */
  label: string;
  /** The label as it stands on the page, where the place already says the rest. */
  shown?: string;
  value: number;
  max: number;
  /** In place of "4 of 14". */
  text?: string;
  tone?: "accent" | "success";
}

export function ProgressBar({ tone = "accent", ...props }: ProgressBarProps) {
  const { label, shown = label, value, max, text = `${value} of ${max}` } = props;
  return (
    <div class={`progress progress-${tone}`}>
      <span class="progress-label">{shown}</span>
      <progress value={value} max={Math.max(max, 1)} aria-label={label} />
      <span class="progress-text">{text}</span>
    </div>
  );
}
