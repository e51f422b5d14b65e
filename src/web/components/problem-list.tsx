/** Faults of content files, each with the place where it can be mended. */
import type { ContentProblem } from "../../core/curriculum.ts";

export function ProblemList({ problems }: { problems: readonly ContentProblem[] }) {
  return (
    <ul>
      {problems.map(({ file, line, message }) => (
        <li>
          <code>
            {file}:{line}
          </code>
          : {message}
        </li>
      ))}
    </ul>
  );
}
