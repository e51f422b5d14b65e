/** The shortcuts, from the one registry. */
import { KEYMAP, keyText, SCOPES, type Scope } from "../../core/keymap.ts";
import { PageHead } from "../components/page-head.tsx";

export function KeysPage() {
  return (
    <>
      <PageHead title="Keyboard shortcuts" />
      <p>
        Single keys can be switched off in <a href="/config#keys">Config</a>. Every shortcut has a visible
        control too.
      </p>
      <div class="keys">
        {(Object.keys(SCOPES) as Scope[]).map((scope) => (
          <section aria-labelledby={`scope-${scope}`}>
            <h2 id={`scope-${scope}`}>{SCOPES[scope]}</h2>
            <dl class="key-list">
              {KEYMAP.filter((shortcut) => shortcut.scope === scope).map((shortcut) => (
                <div>
                  <dt>
                    {shortcut.keys.map((key, index) => (
                      <>
                        {index > 0 && " or "}
                        <kbd>{keyText(key)}</kbd>
                      </>
                    ))}
                  </dt>
                  <dd>{shortcut.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
