/** All that other modules may call. */
export {
  closeOpportunity,
  createOpportunity,
  moveOpportunity,
  removeOpportunities,
  reopenOpportunity,
  updateOpportunity,
} from "./opportunities/actions.ts";
export { amendOpportunities } from "./opportunities/amend.ts";
export { createOpportunities, type OpportunityImport } from "./opportunities/bulk.ts";
export { findOpportunity, getOpportunity } from "./opportunities/queries/opportunity.ts";
export { Opportunity, OpportunityDraft, OpportunityPatch } from "./opportunities/table.ts";
export { createOrder, removeOrders, updateOrder } from "./orders/actions.ts";
export { amendOrders, type OrderAmendment } from "./orders/amend.ts";
export { createOrders, type LineImport, type OrderImport } from "./orders/bulk.ts";
export { findLines, findOrder, getOrder } from "./orders/queries.ts";
export { receivePayment } from "./orders/receipts.ts";
export { refundOrder } from "./orders/refunds.ts";
export { lineTotalMinor, owedMinor } from "./orders/rules.ts";
export { Order, OrderDraft, OrderLine, OrderPatch } from "./orders/table.ts";
export { ensurePipeline } from "./pipelines/actions.ts";
export { findPipelines } from "./pipelines/queries.ts";
export { Pipeline, type PipelineWithStages, Stage } from "./pipelines/table.ts";
export { createProduct, createProducts } from "./products/actions.ts";
export { Product, ProductDraft } from "./products/table.ts";
