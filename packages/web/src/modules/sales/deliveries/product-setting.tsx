import { Pane } from "#ui/layout/pane.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { useProductTemplate, useSetProductTemplate, useTemplates } from "./data.ts";
import { useDeliveryWords } from "./words.ts";

/** How a product is delivered once it is sold; nothing where there are no templates. */
export function ProductSetting({ productId }: { productId: string }) {
  const t = useDeliveryWords();
  const templates = useTemplates();
  const now = useProductTemplate(productId);
  const set = useSetProductTemplate(productId);
  if (templates.length === 0) return null;
  return (
    <Pane>
      <SelectField
        label={t.deliveredAs}
        hint={t.deliveredHint}
        value={now?.id ?? null}
        choices={templates.map(({ id, name, kind }) => ({ value: id, label: `${name} · ${t.kinds[kind]}` }))}
        emptyLabel={t.notDelivered}
        onChange={(id) => set.mutate(id)}
        onClear={() => set.mutate(null)}
      />
    </Pane>
  );
}
