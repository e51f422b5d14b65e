import { expect, test } from "vitest";
import { clockFrom } from "./clock.ts";
import { readConfig } from "./config.ts";

test("the defaults are loopback, 5555 and data/", () => {
  expect(readConfig({})).toMatchObject({ host: "127.0.0.1", port: 5555, databaseUrl: null, now: null });
  expect(readConfig({}).dataFolder).toMatch(/\/data$/);
});

test("an address that others can reach needs a second setting", () => {
  expect(() => readConfig({ HOST: "0.0.0.0" })).toThrow(/STUDY_ALLOW_NETWORK=1/);
  expect(readConfig({ HOST: "0.0.0.0", STUDY_ALLOW_NETWORK: "1" }).host).toBe("0.0.0.0");
});

test("guides link to this machine, or to STUDY_ADDRESS", () => {
  expect(readConfig({ PORT: "8080" }).address).toBe("http://localhost:8080");
  expect(readConfig({ STUDY_ADDRESS: "https://study.example.org/" }).address).toBe(
    "https://study.example.org",
  );
  for (const STUDY_ADDRESS of ["study.example.org", "ftp://a.b", "javascript:alert(1)"]) {
    expect(() => readConfig({ STUDY_ADDRESS })).toThrow(`STUDY_ADDRESS is "${STUDY_ADDRESS}"`);
  }
});

test.each(["x", "-1", "65536", "80.5"])("the port %s is refused by name", (PORT) => {
  expect(() => readConfig({ PORT })).toThrow(/PORT is/);
});

test("STUDY_NOW starts the clock in the learner's zone, and it runs on", () => {
  let real = 1000;
  const clock = clockFrom("2026-03-04T09:00", "Europe/Berlin", () => real);
  expect(clock()).toBe(Date.UTC(2026, 2, 4, 8));
  real += 90_000;
  expect(clock()).toBe(Date.UTC(2026, 2, 4, 8, 1, 30));
  expect(() => clockFrom("tomorrow", "UTC")).toThrow(/STUDY_NOW is "tomorrow"/);
});
