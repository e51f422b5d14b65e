/** The map as one tab stop a track: arrows move between its topics, and only the present one's menu is a stop too. */

export function watchMaps(): void {
  for (const map of document.querySelectorAll<HTMLElement>("[data-map-grid]")) watchMap(map);
}

function watchMap(map: HTMLElement): void {
  const cells = [...map.querySelectorAll<HTMLElement>(".topic-cell:has(a.topic-cell-title)")];
  const titleOf = (cell: HTMLElement) => cell.querySelector<HTMLElement>("a.topic-cell-title")!;
  const choose = (chosen: HTMLElement | undefined) => {
    for (const cell of cells) {
      const stops = [titleOf(cell), cell.querySelector<HTMLElement>("summary")];
      for (const stop of stops) if (stop) stop.tabIndex = cell === chosen ? 0 : -1;
    }
  };
  choose(cells.find((cell) => cell.classList.contains("is-today")) ?? cells[0]);
  map.addEventListener("focusin", ({ target }) => {
    choose(cells.find((cell) => cell.contains(target as Node)));
  });
  map.addEventListener("keydown", (event) => {
    const cell = cells.find((each) => titleOf(each) === event.target);
    if (!cell || !event.key.startsWith("Arrow") || event.ctrlKey || event.metaKey || event.altKey) return;
    // At an edge too the keys stay with the map.
    event.preventDefault();
    const next = neighbour(cells, cell, event.key);
    if (next) titleOf(next).focus();
  });
}

/** The cell beside in the order of days, or the nearest one in the row above or below, as the page is laid out. */
function neighbour(cells: HTMLElement[], cell: HTMLElement, key: string): HTMLElement | undefined {
  const index = cells.indexOf(cell);
  if (key === "ArrowLeft") return cells[index - 1];
  if (key === "ArrowRight") return cells[index + 1];
  const side = key === "ArrowDown" ? 1 : -1;
  const beyond = cells.filter((each) => (each.offsetTop - cell.offsetTop) * side > 0);
  const distance = (each: HTMLElement) =>
    Math.abs(each.offsetTop - cell.offsetTop) * 10_000 + Math.abs(each.offsetLeft - cell.offsetLeft);
  return beyond.toSorted((a, b) => distance(a) - distance(b))[0];
}
