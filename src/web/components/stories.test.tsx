import { beforeAll, expect, test } from "vitest";
import { ComponentsPage } from "./stories.tsx";

let html: string;

beforeAll(async () => {
  html = String(await (<ComponentsPage />).toString());
});

function attributes(name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) => value!);
}

test("no component writes an inline style or script: the policy forbids them", () => {
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).not.toMatch(/<style|<script|\son\w+=/);
});

test("ids are unique, and what points at one finds it", () => {
  const ids = attributes("id");
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const forms = [...html.matchAll(/<(?:input|button)[^>]*\sform="([^"]*)"/g)].map(([, id]) => id!);
  const pointers = [...["for", "aria-describedby", "aria-labelledby"].flatMap(attributes), ...forms];
  expect(pointers.length).toBeGreaterThan(20);
  expect(pointers.flatMap((value) => value.split(" ")).filter((id) => !ids.includes(id))).toEqual([]);
});

test("every picture is named or hidden from those who hear the page", () => {
  const pictures = [...html.matchAll(/<svg [^>]*>/g)].map(([tag]) => tag);
  expect(pictures.length).toBeGreaterThan(60);
  expect(pictures.filter((tag) => !/aria-hidden="true"|aria-label(ledby)?="/.test(tag))).toEqual([]);
});

test("every control has a name", () => {
  const controls = [...html.matchAll(/<(button|a|summary)\b([^>]*)>(.*?)<\/\1>/gs)];
  expect(controls.length).toBeGreaterThan(60);
  const nameless = controls.filter(
    ([, , , inner = ""]) =>
      inner
        .replace(/<(span|svg)[^>]*aria-hidden="true".*?<\/\1>/gs, "")
        .replace(/<[^>]*>/g, "")
        .trim() === "",
  );
  expect(nameless.map(([tag]) => tag)).toEqual([]);
});
