import { areas, type Permission } from "#platform/context";
import { z } from "#platform/schema";

/** All rights a key can have. Managing sign-in, keys and the firm's settings is among them only when named. */
export const scopes: Permission[] = areas.flatMap((area): Permission[] => [`${area}:read`, `${area}:write`]);
export const Scope = z.enum(scopes as [Permission, ...Permission[]]);

/** A secret by which a program acts. The secret itself is shown once, when it is made. */
export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(Scope),
    createdAt: z.string(),
    usedAt: z.string().nullable(),
  })
  .openapi("ApiKey");
export type ApiKey = z.infer<typeof ApiKey>;

export const ApiKeyDraft = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(Scope).min(1).default(scopes),
});
export type ApiKeyDraft = z.infer<typeof ApiKeyDraft>;

declare module "#platform/db" {
  interface Tables {
    apiKeys: Omit<ApiKey, "scopes"> & { scopes: string; tokenHash: string; revokedAt: string | null };
  }
}
