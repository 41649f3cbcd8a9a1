import { pino } from "pino";

/** The structured log. It holds ids, codes, counts and times; never a name, an address, a secret or a row's content. */
export type Log = Pick<ReturnType<typeof pino>, "info" | "warn" | "error" | "fatal">;

/** Lines of JSON on standard error, so that standard output stays the command's own. */
export function makeLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}

export const silentLog: Log = pino({ level: "silent" });
