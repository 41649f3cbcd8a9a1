import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { makeMailer } from "./index.ts";

/** A real SMTP server on loopback that keeps what it is given. */
async function mailSink(): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (part: Buffer) => (text += part.toString("utf8")));
      stream.on("end", () => {
        received.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received };
}

test("a mail arrives with its sender, its reader and a Chinese subject", async () => {
  const { url, received } = await mailSink();
  const send = makeMailer({ smtpUrl: url, mailFrom: "独奏 <soloist@example.com>" });
  await send!({ to: "owner@example.com", subject: "独奏：设置新密码", text: "请打开链接" });
  expect(received).toHaveLength(1);
  expect(received[0]).toContain("soloist@example.com");
  expect(received[0]).toContain("To: owner@example.com");
  expect(received[0]).toContain(`=?UTF-8?`);
});

test("a mail server that is away is told in a sentence, and may be tried again", async () => {
  const send = makeMailer({ smtpUrl: "smtp://127.0.0.1:1", mailFrom: undefined });
  await expect(send!({ to: "a@example.com", subject: "s", text: "t" })).rejects.toMatchObject({ kind: "unavailable" });
});

test("without a mail server there is no mailer", () => {
  expect(makeMailer({ smtpUrl: undefined, mailFrom: undefined })).toBeNull();
});
