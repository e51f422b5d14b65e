/** Menus close by Escape, and when the focus or the pointer goes elsewhere: they never lie over what is used next. */

const OPEN_MENUS = "details[data-menu][open], .more-menu[open]";

export function watchMenus(): void {
  for (const kind of ["focusin", "pointerdown"]) {
    document.addEventListener(kind, ({ target }) => {
      for (const menu of openMenus()) if (!menu.contains(target as Node)) menu.open = false;
    });
  }
}

/** Closes them and gives the focus back to what opened them. */
export function closeMenus(): void {
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
}

function openMenus(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll(OPEN_MENUS);
}
