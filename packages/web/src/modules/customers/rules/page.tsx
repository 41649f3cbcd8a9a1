import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Row } from "#ui/layout/pane.tsx";
import { type Rule, useRemoveRule, useRules, useRuleWords } from "./data.ts";
import { RuleSheet } from "./rule-sheet.tsx";

/** The rules that tag customers by themselves. */
export function TagRulesPage() {
  const t = useRuleWords();
  const rules = useRules();
  const remove = useRemoveRule();
  const [open, show] = useState<{ rule?: Rule }>();
  const add = (
    <Button primary icon="plus" onClick={() => show({})}>
      {t.newRule}
    </Button>
  );
  return (
    <Page title={t.title} width="narrow" actions={rules.data?.length ? add : undefined}>
      <p>{t.lead}</p>
      {rules.isPending && <Skeleton lines={3} />}
      {rules.error && <ErrorNotice error={rules.error} retry={() => void rules.refetch()} />}
      {rules.data?.length === 0 && <EmptyState title={t.none} hint={t.noneHint} action={add} />}
      {rules.data?.map((rule) => (
        <Pane key={rule.id} title={rule.name}>
          <Row>
            <Tag>{rule.tag}</Tag>
            <span>{rule.active ? t.tagged(rule.customers) : t.off}</span>
            <Button subtle icon="edit" onClick={() => show({ rule })}>
              {t.edit}
            </Button>
            <Button subtle danger icon="trash" onClick={() => remove.mutate(rule)}>
              {t.remove}
            </Button>
          </Row>
        </Pane>
      ))}
      {open && <RuleSheet key={open.rule?.id} rule={open.rule} onClose={() => show(undefined)} />}
    </Page>
  );
}
