/** Grades and difficulties: the learner's own judgements. */

export const GRADES = ["again", "hard", "good", "easy"] as const;
export type Grade = (typeof GRADES)[number];

export const DIFFICULTIES = [1, 2, 3, 4, 5] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** An answer counts as recalled unless it was graded again. */
export function isRecalled(grade: Grade): boolean {
  return grade !== "again";
}
