/** A practice question to think about; hints and answer stay folded until they are asked for. */
import type { Child } from "hono/jsx";
import type { QuestionBody } from "../../content/compiled.ts";
import { questionAnchor } from "../../core/curriculum.ts";
import { Answer } from "./answer.tsx";
import { Chip } from "./chip.tsx";
import { Icon } from "./icon.tsx";
import { Prose } from "./prose.tsx";

export interface QuestionCardProps {
  question: QuestionBody;
  /** Its place in the list, from 1. */
  number: number;
  kindLabel: string;
  isAnswerOpen?: boolean;
  /** Beside the heading, such as the mark "Shaky". */
  actions?: Child;
}

export function QuestionCard({ question, ...props }: QuestionCardProps) {
  return (
    <article class="question" id={questionAnchor(question.id)}>
      <div class="question-head">
        <h3>Question {props.number}</h3>
        <Chip tone="accent">{props.kindLabel}</Chip>
        <span class="question-meta">
          depth {question.depth} · {question.minutes} min
        </span>
        {props.actions && <div class="question-actions">{props.actions}</div>}
      </div>
      <Prose html={question.promptHtml} />
      {question.problemHtml && <Prose html={question.problemHtml} size="small" />}
      <Hints hintsHtml={question.hintsHtml} />
      <details class="reveal" open={props.isAnswerOpen}>
        <summary class="button button-default">
          <Icon name="eye" />
          <span class="when-folded">Show answer</span>
          <span class="when-open">Hide answer</span>
        </summary>
        <Answer answer={question} headingLevel={4} />
      </details>
    </article>
  );
}

export function Hints({ hintsHtml }: { hintsHtml: string[] }) {
  return (
    <>
      {hintsHtml.map((html, index) => (
        <details class="hint-fold">
          <summary>
            Hint {index + 1} of {hintsHtml.length}
          </summary>
          <Prose html={html} size="small" />
        </details>
      ))}
    </>
  );
}
