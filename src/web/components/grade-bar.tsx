/** The bar under a review's question: first "Show answer", then the four grades, always in the same place. */
import { GRADES, type Grade } from "../../core/grades.ts";
import { ButtonLink } from "./button.tsx";
import { Key } from "./key.tsx";

export interface GradeBarProps {
  isRevealed: boolean;
  /** The page with the answer, for browsers without scripts. */
  revealHref: string;
  /** Where the grade is posted. */
  action: string;
  /** Hidden fields of the form, such as the act's id and the question's; a list is a field of that name for each. */
  fields: Record<string, string | readonly string[]>;
  /** Under the buttons; says what a grade changes. */
  note: string;
  /** What each grade leads to, where the schedule follows the grades. */
  intervals?: Record<Grade, string>;
  /** Where a page has several. */
  formId?: string;
}

/** The form that ticked rubric points belong to. */
export const GRADE_FORM_ID = "grade-form";

const LABELS: Record<Grade, string> = { again: "Again", hard: "Hard", good: "Good", easy: "Easy" };

export function GradeBar(props: GradeBarProps) {
  return (
    <div class="grade-bar" data-grade-bar>
      <div class="grade-ask" hidden={props.isRevealed}>
        <ButtonLink variant="primary" size="l" href={props.revealHref} keyHint="Space" data-reveal>
          Show answer
        </ButtonLink>
      </div>
      <form
        class="grade-form"
        id={props.formId ?? GRADE_FORM_ID}
        method="post"
        action={props.action}
        hidden={!props.isRevealed}
      >
        {Object.entries(props.fields).map(([name, value]) =>
          [value].flat().map((each) => <input type="hidden" name={name} value={each} />),
        )}
        <fieldset>
          <legend class="visually-hidden">How did it go?</legend>
          {GRADES.map((grade, index) => (
            <button type="submit" class={`grade grade-${grade}`} name="grade" value={grade}>
              <span class="grade-label">{LABELS[grade]}</span>
              {props.intervals && <span class="grade-interval">{props.intervals[grade]}</span>}
              <Key>{index + 1}</Key>
            </button>
          ))}
        </fieldset>
      </form>
      <p class="grade-note">{props.note}</p>
    </div>
  );
}
