import { Title } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Id, z } from "#platform/schema";
import { deliveryKinds } from "../table.ts";

const TemplateStep = z.object({
  title: Title,
  afterDays: z.int().min(0).max(3650).nullable().default(null), // due so many days after the start
  shareBp: z.int().min(0).max(10_000).nullable().default(null),
});
export type TemplateStep = z.output<typeof TemplateStep>;

/** How something sold is delivered: a project's milestones, a course's lessons, or hours. */
export const DeliveryTemplate = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(deliveryKinds),
    lessons: z.int().nullable(),
    lessonMinutes: z.int().nullable(),
    agreedMinutes: z.int().nullable(),
    steps: z.array(TemplateStep),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("DeliveryTemplate");
export type DeliveryTemplate = z.infer<typeof DeliveryTemplate>;
/** As it is kept: its steps are JSON text. */
export type TemplateRow = Omit<DeliveryTemplate, "steps"> & { steps: string };

const content = {
  name: Title,
  kind: z.enum(deliveryKinds),
  lessons: z.int().min(1).max(1000).nullable(),
  lessonMinutes: z.int().min(1).max(1440).nullable(),
  agreedMinutes: z.int().min(1).max(10_000_000).nullable(),
  steps: z.array(TemplateStep).max(100),
};

export const TemplateDraft = z
  .object({
    id: Id.optional(),
    name: Title,
    kind: content.kind.default("project"),
    lessons: content.lessons.default(null),
    lessonMinutes: content.lessonMinutes.default(null),
    agreedMinutes: content.agreedMinutes.default(null),
    steps: content.steps.default([]),
  })
  .openapi("DeliveryTemplateDraft");
export type TemplateDraft = z.input<typeof TemplateDraft>;

export const TemplatePatch = z.object(content).partial().openapi("DeliveryTemplatePatch");
export type TemplatePatch = z.infer<typeof TemplatePatch>;

/** That a product is delivered by a template. Its id is the product's. */
export type ProductDelivery = { id: string; productId: string; templateId: string; version: number };

declare module "#platform/db" {
  interface Tables {
    deliveryTemplates: TemplateRow;
    productDeliveries: ProductDelivery;
  }
}

defineTable("deliveryTemplates", { area: "sales", personal: [], json: ["steps"], binned: true });
defineTable("productDeliveries", {
  area: "sales",
  personal: [],
  refers: { productId: "products", templateId: "deliveryTemplates" },
});
