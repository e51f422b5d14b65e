/** The shell of every page: language, theme, title, styles, scripts, the skip link and the region that speaks. */
import { raw } from "hono/html";
import type { PropsWithChildren } from "hono/jsx";
import type { Look, Theme } from "../../core/settings.ts";
import { COLOURS } from "../styles/tokens.ts";

/** Paths of what the build made, as the browser asks for them. */
export interface Assets {
  styles: string[];
  /** Module scripts. */
  scripts: string[];
  /** Fonts that every page needs at once. */
  fonts: string[];
  icon: string;
}

export interface DocumentProps {
  title: string;
  look: Look;
  assets: Assets;
  /** False where the learner switched single-key shortcuts off: their hints are hidden then. */
  hasSingleKeys?: boolean;
  /** Whether paper shows the answers, or room to write in their place. */
  printsAnswers?: boolean;
}

export function Document(props: PropsWithChildren<DocumentProps & { class: string }>) {
  const { assets, look } = props;
  const { theme } = look;
  return (
    <>
      {raw("<!doctype html>")}
      <html
        lang="en"
        data-theme={theme === "system" ? undefined : theme}
        data-text-size={look.text_size === "normal" ? undefined : look.text_size}
        data-reading-font={look.reading_font === "serif" ? undefined : look.reading_font}
        data-keys={props.hasSingleKeys === false ? "off" : undefined}
        data-print={props.printsAnswers ? "answers" : undefined}
      >
        <head>
          <meta charset="utf-8" />
          <title>{props.title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={theme === "system" ? "light dark" : theme} />
          <ThemeColour theme={theme} />
          <link rel="icon" href={assets.icon} />
          {assets.fonts.map((href) => (
            <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
          ))}
          {assets.styles.map((href) => (
            <link rel="stylesheet" href={href} />
          ))}
          {assets.scripts.map((src) => (
            <script type="module" src={src} />
          ))}
        </head>
        <body class={props.class}>
          <a class="skip-link" href="#main">
            Skip to content
          </a>
          {props.children}
          <div id="live" class="visually-hidden" role="status" aria-live="polite" />
        </body>
      </html>
    </>
  );
}

/** The browser's own bars in the colour of the page. */
function ThemeColour({ theme }: { theme: Theme }) {
  const [light, dark] = COLOURS.bg;
  if (theme !== "system") return <meta name="theme-color" content={theme === "light" ? light : dark} />;
  return (
    <>
      <meta name="theme-color" content={light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={dark} media="(prefers-color-scheme: dark)" />
    </>
  );
}
