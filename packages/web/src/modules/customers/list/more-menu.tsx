import { useRouter } from "@tanstack/react-router";
import { Button } from "#ui/display/button.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { useCustomerWords } from "../words.ts";

/** The pages that look after all customers; the navigation stays short. */
export function MoreMenu() {
  const t = useCustomerWords();
  const { history } = useRouter();
  const to = (path: string) => () => history.push(path);
  return (
    <ActionMenu
      actions={[
        { label: t.care.quality, run: to("/customers/quality") },
        { label: t.care.rules, run: to("/customers/rules") },
      ]}
    >
      <Button subtle icon="more" label={t.care.menu} />
    </ActionMenu>
  );
}
