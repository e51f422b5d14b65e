import { expect, test } from "vitest";
import { Field } from "./field.tsx";
import { RadioScale } from "./radio-scale.tsx";

test("a field is described by its hint and its error", () => {
  const html = String(
    <Field
      type="text"
      id="list"
      label="Intervals"
      name="intervals"
      value="1, 1"
      hint="In days"
      error="Each once."
    />,
  );
  expect(html).toContain('<label for="list">Intervals</label>');
  expect(html).toMatch(/<input id="list" name="intervals"[^>]*aria-describedby="list-hint list-error"/);
  expect(html).toContain('aria-invalid="true"');
  expect(html).toMatch(/<p class="field-error" id="list-error">/);
});

test("a field without hint and error says neither", () => {
  const html = String(<Field type="number" label="Days" name="days" value={5} />);
  expect(html).not.toMatch(/aria-describedby|aria-invalid/);
  expect(html).toContain('value="5"');
});

test.each([
  <Field type="text" label="<b>" name="x" value={'"><script>'} />,
  <Field type="textarea" label="<b>" name="x" value="</textarea><script>" />,
  <Field
    type="select"
    label="<b>"
    name="x"
    value="a"
    options={[{ value: '"><script>', label: "<script>" }]}
  />,
])("labels and values are escaped", (field) => {
  const html = String(field);
  expect(html).toContain("&lt;b&gt;");
  expect(html).not.toContain("<script>");
});

test("a select shows its value, a box its tick", () => {
  const options = ["system", "dark"].map((value) => ({ value, label: value }));
  const select = String(<Field type="select" label="Theme" name="theme" value="dark" options={options} />);
  expect(select).toMatch(/<option value="dark" selected="">/);
  expect(select).not.toMatch(/<option value="system" selected/);
  expect(String(<Field type="checkbox" label="Keys" name="keys" isChecked />)).toMatch(/checked=""/);
  expect(String(<Field type="checkbox" label="Keys" name="keys" isChecked={false} />)).not.toContain(
    "checked=",
  );
});

test("a scale marks the chosen value and names what is wrong", () => {
  const options = ["1", "2", "3"].map((value) => ({ value, label: value }));
  const html = String(
    <RadioScale legend="Difficulty" name="difficulty" options={options} value="2" error="Choose one." />,
  );
  expect(html.match(/checked=""/g)).toHaveLength(1);
  expect(html).toMatch(/value="2" checked=""/);
  expect(html).toContain('aria-describedby="difficulty-error"');
});
