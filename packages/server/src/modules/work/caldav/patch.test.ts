import { expect, test } from "vitest";
import { patchFile } from "./patch.ts";

const file = (...lines: string[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\r\n");

test("what the server keeps beside what we know stays, and what we changed changes", () => {
  const remote = file(
    "BEGIN:VEVENT",
    "UID:u",
    "DTSTART:20270302T060000Z",
    "SUMMARY:Tea",
    "LOCATION:Lake",
    "X-COLOUR:red",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-PT15M",
    "END:VALARM",
    "END:VEVENT",
  );
  const mine = file("BEGIN:VEVENT", "UID:u", "DTSTART:20270303T060000Z", "SUMMARY:Green tea", "END:VEVENT");
  const patched = patchFile(remote, mine);
  for (const kept of ["X-COLOUR:red", "TRIGGER:-PT15M", "SUMMARY:Green tea", "DTSTART:20270303T060000Z"]) {
    expect(patched).toContain(kept);
  }
  expect(patched).not.toContain("Lake");
});
