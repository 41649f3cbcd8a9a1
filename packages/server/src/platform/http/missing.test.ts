import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";

describe.each(databases)("what belongs to nothing on $name", ({ dialect }) => {
  test.each(["/customers/x/timeline", "/customers/x/purchases", "/opportunities/x/history", "/imports/x/rows"])(
    "%s says that there is no such thing instead of an empty list",
    async (path) => {
      const { get } = await testApp(dialect);
      expect((await get(path)).status).toBe(404);
    },
  );
});
