import { readConfig } from "#platform/config";
import { type CliVerb, readArgs } from "./verb.ts";

/** `serve [--port N] [--home DIR]` */
export const verb: CliVerb = async (args, language) => {
  const { values } = readArgs(args, { port: { type: "string" } }, "serve [--port N] [--home DIR]");
  const config = readConfig(process.env, { home: values.home, port: values.port });
  const { serve } = await import("../serve.ts");
  const serving = await serve(config);
  const address = config.publicUrl.replace(/:\d+$/, `:${serving.port}`);
  process.stdout.write(language === "zh-CN" ? `独奏已启动：${address}\n` : `Soloist is open at ${address}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await serving.stop();
};
