/** The reference answer of a question with its rubric, what would count against it, and what may be asked next. */
import type { PropsWithChildren } from "hono/jsx";
import type { QuestionBody, RubricPointBody } from "../../content/compiled.ts";
import { counted } from "./date-text.ts";
import { Prose } from "./prose.tsx";

export type AnswerBody = Pick<QuestionBody, "answerHtml" | "rubric" | "redFlagsHtml" | "followups">;

export interface AnswerProps {
  answer: AnswerBody;
  /** Where the points can be ticked: the form they belong to and the ids that are ticked. */
  ticks?: { formId: string; ticked: string[] };
  /** Of its parts; the answer itself stands under one higher. */
  headingLevel?: 3 | 4;
}

const LEVELS: { level: RubricPointBody["level"]; label: string }[] = [
  { level: "senior", label: "Senior" },
  { level: "staff", label: "Staff" },
  { level: "principal", label: "Principal" },
];

export function Answer({ answer, ticks, headingLevel = 3 }: AnswerProps) {
  const Heading = headingLevel === 3 ? H3 : H4;
  return (
    <div class="answer">
      {answer.answerHtml === null ? (
        <p class="muted">No reference answer is written for this question.</p>
      ) : (
        <Prose html={answer.answerHtml} />
      )}
      {answer.rubric.length > 0 && (
        <section class="answer-part">
          <Heading>What a good answer says</Heading>
          {LEVELS.map(({ level, label }) => (
            <RubricLevel
              label={label}
              points={answer.rubric.filter((point) => point.level === level)}
              ticks={ticks}
            />
          ))}
        </section>
      )}
      {answer.redFlagsHtml.length > 0 && (
        <section class="answer-part">
          <Heading>What counts against it</Heading>
          <ul class="red-flags">
            {answer.redFlagsHtml.map((html) => (
              <li>
                <Prose html={html} size="small" />
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer.followups.length > 0 && (
        <section class="answer-part">
          <Heading>What may be asked next</Heading>
          {answer.followups.map((followup) => (
            <details class="followup">
              <summary>
                <Prose html={followup.questionHtml} size="small" />
              </summary>
              <Prose html={followup.answerHtml} size="small" />
            </details>
          ))}
        </section>
      )}
    </div>
  );
}

function H3({ children }: PropsWithChildren) {
  return <h3>{children}</h3>;
}

function H4({ children }: PropsWithChildren) {
  return <h4>{children}</h4>;
}

function RubricLevel(props: { label: string; points: RubricPointBody[]; ticks: AnswerProps["ticks"] }) {
  if (props.points.length === 0) return null;
  const sum = props.points.reduce((total, point) => total + point.points, 0);
  return (
    <>
      <p class="rubric-level">
        {props.label} <span class="muted">{counted(sum, "point")}</span>
      </p>
      <ul class="rubric">
        {props.points.map((point) => (
          <li>
            <RubricPoint point={point} ticks={props.ticks} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RubricPoint({ point, ticks }: { point: RubricPointBody; ticks: AnswerProps["ticks"] }) {
  const text = (
    <>
      <span class="rubric-text" dangerouslySetInnerHTML={{ __html: point.html }} />
      {point.must && <span class="rubric-must">must</span>}
      <span class="rubric-points">
        {point.points}
        <span class="visually-hidden"> points</span>
      </span>
    </>
  );
  if (!ticks) return <div class="rubric-point">{text}</div>;
  return (
    <label class="rubric-point">
      <input
        type="checkbox"
        name="rubric"
        value={point.id}
        form={ticks.formId}
        checked={ticks.ticked.includes(point.id)}
      />
      {text}
    </label>
  );
}
