/** The heatmap as one tab stop: arrows move between days, Enter opens the day. */

const STEPS: Record<string, [columns: number, rows: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  PageUp: [-4, 0],
  PageDown: [4, 0],
};

export function watchGrids(): void {
  for (const grid of document.querySelectorAll<HTMLElement>("[role=grid]")) watchGrid(grid);
}

function watchGrid(grid: HTMLElement): void {
  const rows = [...grid.querySelectorAll("tbody tr")].map((row) => [
    ...row.querySelectorAll<HTMLElement>("td"),
  ]);
  const cells = rows.flat().filter(isDay);
  const current = cells.find((cell) => cell.tabIndex === 0) ?? cells.at(-1);
  for (const cell of cells) cell.tabIndex = cell === current ? 0 : -1;
  grid.addEventListener("keydown", (event) => {
    const cell = (event.target as Element).closest("td");
    if (!cell) return;
    if (event.key === "Enter" && cell.dataset.day) {
      location.assign(`${location.pathname}/${cell.dataset.day}`);
      return;
    }
    // At an edge too the keys stay with the grid.
    if (event.key in STEPS) event.preventDefault();
    const next = findNext(rows, cells, cell, event.key);
    if (!next) return;
    event.preventDefault();
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}

function findNext(
  rows: HTMLElement[][],
  cells: HTMLElement[],
  cell: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const row = rows.findIndex((each) => each.includes(cell));
  const column = rows[row]!.indexOf(cell);
  const inRow = rows[row]!.filter(isDay);
  if (key === "Home") return inRow[0];
  if (key === "End") return inRow.at(-1);
  const step = STEPS[key];
  if (!step) return undefined;
  const target = rows[row + step[1]]?.[column + step[0]];
  return target && cells.includes(target) ? target : undefined;
}

function isDay(cell: HTMLElement): boolean {
  return cell.hasAttribute("aria-label");
}
