/** All that other modules may call. */
export { createOpportunity } from "./opportunities/actions.ts";
export { amendOpportunities } from "./opportunities/amend.ts";
export { createOpportunities, type OpportunityImport } from "./opportunities/bulk.ts";
export { listOpportunityIds, OpportunityFilter } from "./opportunities/queries/list.ts";
export type { Opportunity } from "./opportunities/table.ts";
export { createOrder } from "./orders/actions.ts";
export { amendOrders } from "./orders/amend.ts";
export { createOrders, type LineImport, type OrderImport } from "./orders/bulk.ts";
export { listOrderIds, OrderFilter } from "./orders/list.ts";
export { receivePayment } from "./orders/receipts.ts";
export { lineTotalMinor } from "./orders/rules.ts";
export type { Order, OrderLine } from "./orders/table.ts";
export { createPipeline, createStage, ensurePipeline } from "./pipelines/actions.ts";
export { findPipelines } from "./pipelines/queries.ts";
export type { PipelineWithStages, Stage } from "./pipelines/table.ts";
export { amendProducts } from "./products/amend.ts";
export { createProducts } from "./products/actions.ts";
export type { ProductDraft, ProductRow } from "./products/table.ts";
