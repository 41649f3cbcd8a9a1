import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { invalid } from "#platform/errors";
import { z } from "#platform/schema";

const ports = "must be a number from 0 to 65535";

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, ports)
    .transform(Number)
    .refine((port) => port <= 65_535, ports)
    .default(4400),
  HOST: z.string().default("127.0.0.1"),
  SOLOIST_HOME: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres://")
    .refine((address) => URL.canParse(address), "is no address")
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().optional(),
  PRIVATE_ADDRESSES: z.enum(["allow", "refuse"]).default("refuse"),
  SOLOIST_TRUST_PROXY: z.enum(["yes", "no"]).default("no"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("warn"),
});

export type Config = {
  port: number;
  host: string;
  home: string;
  publicUrl: string;
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** Whether servers in the own network may be asked: a calendar on a NAS at home. */
  privateAddresses: boolean;
  /** Whether everybody comes through a proxy, which says in X-Forwarded-For whom it saw. */
  trustProxy: boolean;
  logLevel: string;
};

/** Reads the settings from the environment; flags of the command line come first. A wrong one is named, with what is right. */
export function readConfig(
  environment: NodeJS.ProcessEnv,
  flags: { home?: string | undefined; port?: string | undefined } = {},
): Config {
  const given = {
    ...environment,
    ...(flags.port && { PORT: flags.port }),
    ...(flags.home && { SOLOIST_HOME: flags.home }),
  };
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(present);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    throw invalid(
      "config.invalid",
      [`The setting ${name} is wrong: ${issue?.message}.`, `设置 ${name} 不正确：${issue?.message}。`],
      name,
    );
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    home: resolve(env.SOLOIST_HOME ?? join(homedir(), ".soloist")),
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ""),
    databaseUrl: env.DATABASE_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    privateAddresses: env.PRIVATE_ADDRESSES === "allow",
    trustProxy: env.SOLOIST_TRUST_PROXY === "yes",
    logLevel: env.LOG_LEVEL,
  };
}
