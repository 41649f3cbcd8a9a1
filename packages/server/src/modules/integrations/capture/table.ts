import { NextStep, Notes, Title, typed } from "#modules/work";
import { Id, Minor, z } from "#platform/schema";
import { captureFields } from "./reading/shapes.ts";

/** Text as somebody pasted it. */
export const PastedText = z.object({ text: Notes.min(1) }).openapi("PastedText");

/** One thing that a pasted text says. Days and kinds of a next step stand together: `2026-11-27 call`. Amounts are in hundredths. */
export const CapturedPiece = z
  .object({ field: z.enum(captureFields), value: z.string(), label: z.string(), sure: z.boolean() })
  .openapi("CapturedPiece");

const points = z
  .array(z.object({ label: typed(200).default(""), value: typed(200).min(1) }))
  .max(20)
  .default([]);

/** What of a pasted text is to be kept, as its owner left it ticked. */
export const Capture = z
  .object({
    id: Id.optional().openapi({ description: "Of the new customer; makes a repeat harmless" }),
    customerId: z.string().max(100).nullable().default(null).openapi({ description: "Somebody who is here already" }),
    name: Title,
    organisation: typed(500).default(""),
    jobTitle: typed(200).default(""),
    phones: points,
    emails: points,
    messengers: points,
    address: typed(1000).default(""),
    website: typed(500).default(""),
    need: typed(2000).default(""),
    source: typed(200).default(""),
    text: Notes.default("").openapi({ description: "The whole text, kept in the story" }),
    nextStep: NextStep.optional(),
    opportunity: z.object({ title: Title, amountMinor: Minor.min(0).default(0) }).optional(),
  })
  .openapi("Capture");
export type Capture = z.output<typeof Capture>;
