import { defineTable } from "#platform/changes";
import { languages } from "#platform/i18n";
import { z } from "#platform/schema";

export const Email = z.string().trim().toLowerCase().pipe(z.email()).openapi({ type: "string", format: "email" });

/** Somebody who can sign in. */
export const User = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language: z.enum(languages),
    role: z.enum(["owner"]),
    createdAt: z.string(),
    version: z.int(),
  })
  .openapi("User");
export type User = z.infer<typeof User>;

export const UserDraft = z.object({
  name: z.string().trim().min(1).max(200),
  email: Email,
  password: z.string().min(10).max(200),
  language: z.enum(languages).default("zh-CN"),
});
export type UserDraft = z.infer<typeof UserDraft>;

export const UserPatch = z
  .object({ name: z.string().trim().min(1).max(200), email: Email, language: z.enum(languages) })
  .partial();
export type UserPatch = z.infer<typeof UserPatch>;

declare module "#platform/db" {
  interface Tables {
    users: User;
  }
}

defineTable("users", { area: "admin", personal: ["name", "email"] });
