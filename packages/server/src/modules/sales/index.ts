/** All that other modules may call. */
export { Opportunity, OpportunityDraft } from "./opportunities/table.ts";
export { amendOpportunities } from "./opportunities/amend.ts";
export { createOpportunities, type OpportunityImport } from "./opportunities/bulk.ts";
export { amendOrders, type OrderAmendment } from "./orders/amend.ts";
export { addOrderLines, createOrders, type LineImport, type OrderImport } from "./orders/bulk.ts";
export { lineTotalMinor } from "./orders/rules.ts";
export { Order, OrderDraft, OrderLine } from "./orders/table.ts";
export { Pipeline, type PipelineWithStages, Stage } from "./pipelines/table.ts";
export { Product, ProductDraft } from "./products/table.ts";
export { ensurePipeline } from "./pipelines/ensure.ts";
export { findPipelines } from "./pipelines/queries.ts";
