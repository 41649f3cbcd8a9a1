import { z } from "#platform/schema";
import { CompanySettings } from "../company/table.ts";
import { User } from "../users/table.ts";

/** One browser that is signed in. */
export const Session = z
  .object({
    id: z.string(),
    device: z.string(), // what the browser called itself
    createdAt: z.string(),
    seenAt: z.string(),
    current: z.boolean(),
  })
  .openapi("Session");
export type Session = z.infer<typeof Session>;

export type SessionRow = Omit<Session, "current"> & { tokenHash: string; userId: string; expiresAt: string };

/** Who is signed in where: what the web app asks first. */
export const Presence = z
  .object({
    user: User.nullable(),
    company: CompanySettings.nullable(),
    needsOwner: z.boolean(),
    mail: z.boolean(),
    version: z.string(),
  })
  .openapi("Presence");

declare module "#platform/db" {
  interface Tables {
    sessions: SessionRow;
  }
}
