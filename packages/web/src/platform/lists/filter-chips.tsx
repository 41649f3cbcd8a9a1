import { Fragment, useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { Pop } from "#ui/overlay/pop.tsx";
import { ConditionEditor } from "./condition-editor.tsx";
import { FieldMenu } from "./field-menu.tsx";
import {
  begun,
  type Condition,
  everything,
  type Group,
  groupOf,
  isComplete,
  isGroup,
  joinOf,
  type ListField,
  type Node,
  narrowed,
  nodesOf,
  replaced,
  simplified,
} from "#platform/filters";
import { GroupEditor } from "./group-editor.tsx";
import css from "./lists.module.css";
import { sentenceOf, type Speaker } from "./sentence.ts";
import { useListWords } from "./use-words.ts";

type Props = {
  fields: readonly ListField[];
  filter: Group | undefined;
  speaker: Speaker;
  onChange: (filter: Group | undefined) => void;
};

/** The filter as a row of chips that reads as a sentence; each chip opens what it says. */
export function FilterChips({ fields, filter = everything, speaker, onChange }: Props) {
  const t = useListWords();
  const nodes = nodesOf(filter);
  const join = joinOf(filter);
  const word = join === "any" ? t.orWord : t.andWord;
  const change = (next: Group) => onChange(simplified(next));
  return (
    <div className={css.chips} role="group" aria-label={t.conditions}>
      {nodes.map((node, place) => {
        const says = sentenceOf(node, speaker, place === 0 && !isGroup(node));
        return (
          <Fragment key={place}>
            {place > 0 && (
              <button
                type="button"
                className={css.join}
                title={t.switchJoin(word)}
                aria-label={t.switchJoin(word)}
                onClick={() => change(groupOf(join === "any" ? "all" : "any", nodes))}
              >
                {word}
              </button>
            )}
            <span className={css.chip}>
              <Pop
                button={{ subtle: true, children: isGroup(node) ? t.group(says) : says }}
                label={says}
                width={isGroup(node) ? 460 : 300}
              >
                {(close) => (
                  <NodeForm
                    fields={fields}
                    node={node}
                    onDone={(next) => {
                      close();
                      change(replaced(filter, place, next));
                    }}
                  />
                )}
              </Pop>
              <Button subtle icon="close" label={t.remove} onClick={() => change(replaced(filter, place, undefined))} />
            </span>
          </Fragment>
        );
      })}
      <Pop button={{ subtle: true, icon: "filter", children: t.filter }} label={t.filter} width={300}>
        {(close) => (
          <NewCondition
            fields={fields}
            onDone={(node) => {
              close();
              change(narrowed(filter, node));
            }}
          />
        )}
      </Pop>
    </div>
  );
}

/** The inside of a chip: its condition or group, until applied. */
function NodeForm({
  fields,
  node,
  onDone,
}: {
  fields: readonly ListField[];
  node: Node;
  onDone: (node: Node) => void;
}) {
  const t = useListWords();
  const [draft, write] = useState(node);
  const field = isGroup(draft) ? undefined : fields.find(({ key }) => key === draft.field);
  return (
    <Form gap={12} onSubmit={() => (isGroup(draft) || isComplete(draft)) && onDone(draft)}>
      {isGroup(draft) ? (
        <GroupEditor fields={fields} group={draft} depth={2} onChange={write} />
      ) : (
        <ConditionEditor fields={fields} condition={draft} onChange={write} fixed autoFocus />
      )}
      <div className={css.foot}>
        {!isGroup(draft) && field && (
          <Button subtle onClick={() => write(groupOf("any", [draft, begun(field)]))}>
            {t.orAlso}
          </Button>
        )}
        <Button primary type="submit" disabled={!isGroup(draft) && !isComplete(draft)}>
          {t.apply}
        </Button>
      </div>
    </Form>
  );
}

/** Begins a condition: first which field, then what of it; yes or no are answers at once. */
function NewCondition({ fields, onDone }: { fields: readonly ListField[]; onDone: (node: Condition | Group) => void }) {
  const [chosen, choose] = useState<ListField>();
  if (!chosen) return <FieldMenu fields={fields} onChoose={choose} />;
  return (
    <div className={css.stack}>
      <b>{chosen.label}</b>
      <NodeForm fields={fields} node={begun(chosen)} onDone={onDone} />
    </div>
  );
}
