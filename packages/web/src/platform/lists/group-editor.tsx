import { Button } from "#ui/display/button.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { ConditionEditor } from "./condition-editor.tsx";
import {
  begun,
  type Group,
  groupOf,
  isGroup,
  joinOf,
  type ListField,
  nodesOf,
  replaced,
  withNode,
} from "#platform/filters";
import css from "./lists.module.css";
import { useListWords } from "./use-words.ts";

type Props = { fields: readonly ListField[]; group: Group; onChange: (group: Group) => void; depth?: number };

const deepest = 3;

/** A group of conditions, of which all or any must hold, with groups inside as deep as the language goes. */
export function GroupEditor({ fields, group, onChange, depth = 1 }: Props) {
  const t = useListWords();
  const [first] = fields;
  const join = joinOf(group);
  const nodes = nodesOf(group);
  return (
    <div className={css.group} role="group" aria-label={join === "all" ? t.matchAll : t.matchAny}>
      {nodes.length > 1 && (
        <Segmented
          label={t.match}
          value={join}
          choices={[
            { value: "all", label: t.matchAll },
            { value: "any", label: t.matchAny },
          ]}
          onChange={(next) => onChange(groupOf(next, nodes))}
        />
      )}
      {nodes.map((node, place) => (
        <div className={css.node} key={place}>
          {isGroup(node) ? (
            <GroupEditor
              fields={fields}
              group={node}
              depth={depth + 1}
              onChange={(next) => onChange(replaced(group, place, next))}
            />
          ) : (
            <ConditionEditor
              fields={fields}
              condition={node}
              onChange={(next) => onChange(replaced(group, place, next))}
            />
          )}
          <Button subtle icon="close" label={t.remove} onClick={() => onChange(replaced(group, place, undefined))} />
        </div>
      ))}
      {first && (
        <div className={css.more}>
          <Button subtle icon="plus" onClick={() => onChange(withNode(group, begun(first)))}>
            {t.addCondition}
          </Button>
          {depth < deepest && (
            <Button
              subtle
              icon="plus"
              onClick={() =>
                onChange(withNode(group, groupOf(join === "all" ? "any" : "all", [begun(first), begun(first)])))
              }
            >
              {t.addGroup}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
