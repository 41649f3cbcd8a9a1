import type { Context } from "hono";
import { invalid } from "#platform/errors";

/** What a plain form sent: text by field name. Files and repeated fields are not asked for, so they are left out. */
export type FormFields = Readonly<Record<string, string>>;

/** Reads a plain form. What is no form is refused. */
export async function readForm(c: Context): Promise<FormFields> {
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(c.req.header("content-type") ?? "")) {
    throw invalid("page.not_a_form", ["This address takes a form.", "这个地址只接受表单。"]);
  }
  const fields = await c.req.parseBody();
  const texts = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value.toWellFormed().replaceAll("\u0000", "")] as const] : [],
  );
  return Object.fromEntries(texts);
}
