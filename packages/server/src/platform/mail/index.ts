import type { Config } from "#platform/config";
import { unavailable } from "#platform/errors";

export type Message = { to: string; subject: string; text: string };
/** Sends a message, or throws `unavailable`. Null when no SMTP server is set. */
export type Mailer = ((message: Message) => Promise<void>) | null;

/** The mailer of the configured SMTP server. The library is only loaded when the first mail leaves. */
export function makeMailer({ smtpUrl, mailFrom }: Pick<Config, "smtpUrl" | "mailFrom">): Mailer {
  if (!smtpUrl) return null;
  return async (message) => {
    const { createTransport } = await import("nodemailer");
    const transport = createTransport(smtpUrl);
    try {
      await transport.sendMail({
        from: mailFrom ?? `Soloist <${new URL(smtpUrl).username || "soloist@localhost"}>`,
        ...message,
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw unavailable("mail.not_sent", [
        `The mail server did not take the mail: ${reason}`,
        `邮件服务器没有接收邮件：${reason}`,
      ]);
    } finally {
      transport.close();
    }
  };
}
