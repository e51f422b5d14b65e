/** A page for what went wrong: what it was, what was kept, and the way on. */
import type { Child } from "hono/jsx";
import { ButtonLink } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";

export interface ErrorPageProps {
  title: string;
  message: string;
  homePath: string;
  /** What was typed, so that nothing is lost. */
  typed?: Readonly<Record<string, string>>;
  extra?: Child;
}

/** Fields that carry nothing of the learner's. */
const HIDDEN = new Set(["op", "back", "revision"]);

export function ErrorPage(props: ErrorPageProps) {
  const typed = Object.entries(props.typed ?? {}).filter(
    ([name, value]) => !HIDDEN.has(name) && value !== "",
  );
  return (
    <>
      <PageHead title={props.title} />
      <Notice tone="danger" role="alert">
        {props.message}
      </Notice>
      {typed.length > 0 && (
        <section aria-labelledby="typed">
          <h2 id="typed">What you sent</h2>
          <dl class="typed">
            {typed.map(([name, value]) => (
              <>
                <dt>{name}</dt>
                <dd>
                  <pre>{value}</pre>
                </dd>
              </>
            ))}
          </dl>
        </section>
      )}
      <p>
        <ButtonLink href={props.homePath} variant="primary">
          Back to Today
        </ButtonLink>
      </p>
    </>
  );
}
