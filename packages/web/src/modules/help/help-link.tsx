import { useLocation } from "@tanstack/react-router";
import { useStrings } from "#platform/i18n";
import { Button } from "#ui/display/button.tsx";
import { topicOf } from "./places.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The way from any page to its place in the manual. */
export function HelpLink() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const topic = useLocation({
    select: ({ pathname, search }) => topicOf(pathname, (search as { section?: string }).section),
  });
  const here = useLocation({ select: ({ pathname }) => pathname.startsWith("/help") });
  return here ? null : <Button subtle icon="help" label={t.helpHere} href={`/help/${topic}`} />;
}
