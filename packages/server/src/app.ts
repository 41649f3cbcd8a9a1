/** The only list of everything the product is made of: migrations, routes, jobs, reactions, schedules. */
import type { Clock } from "#platform/clock";
import type { Company } from "#platform/company";
import type { Config } from "#platform/config";
import { createHttp, makeAttemptLimit } from "#platform/http";
import type { Schedule } from "#platform/jobs";
import type { Log } from "#platform/log";
import type { Mailer } from "#platform/mail";
import { companyRoutes } from "./modules/admin/company/routes.ts";
import { fieldRoutes } from "./modules/admin/fields/routes.ts";
import { keyRoutes } from "./modules/admin/keys/routes.ts";
import { passwordRoutes } from "./modules/admin/passwords/routes.ts";
import { makeAuthenticate } from "./modules/admin/sessions/authenticate.ts";
import { sessionRoutes } from "./modules/admin/sessions/routes.ts";
import { refreshStale } from "./modules/customers/quality/jobs.ts";
import { needRoutes } from "./modules/customers/needs/routes.ts";
import { qualityRoutes } from "./modules/customers/quality/routes.ts";
import { refreshLifecycles } from "./modules/customers/people/jobs.ts";
import { birthdayRoutes } from "./modules/customers/birthdays/routes.ts";
import { invoiceTitleRoutes } from "./modules/customers/invoice-titles/routes.ts";
import { findDuplicatesNightly } from "./modules/customers/duplicates/jobs.ts";
import { duplicateRoutes } from "./modules/customers/duplicates/routes.ts";
import { mergeRoutes } from "./modules/customers/duplicates/merge/routes.ts";
import { moveDormancyOn } from "./modules/customers/dormant/jobs.ts";
import { dormantRoutes } from "./modules/customers/dormant/routes.ts";
import { customerListRoutes } from "./modules/customers/people/list-routes.ts";
import { customerPhotoRoutes } from "./modules/customers/people/photo-routes.ts";
import { customerRoutes } from "./modules/customers/people/routes.ts";
import { applyRulesDaily } from "./modules/customers/tag-rules/jobs.ts";
import { tagRuleRoutes } from "./modules/customers/tag-rules/routes.ts";
import { tagRoutes } from "./modules/customers/tags/routes.ts";
import { timelineRoutes } from "./modules/customers/timeline/routes.ts";
import { forgetArchives } from "./modules/integrations/archive/jobs.ts";
import { archiveRoutes } from "./modules/integrations/archive/routes.ts";
import { demoRoutes } from "./modules/integrations/demo/routes.ts";
import { tradeRoutes } from "./modules/integrations/trades/routes.ts";
import { exportRoutes } from "./modules/integrations/exports/routes.ts";
import { startRoutes } from "./modules/today/start/routes.ts";
import { targetRoutes } from "./modules/insights/targets/routes.ts";
import { funnelRoutes } from "./modules/insights/funnel/routes.ts";
import { forecastRoutes } from "./modules/insights/forecast/routes.ts";
import { dashboardRoutes } from "./modules/insights/dashboard/routes.ts";
import { todayRoutes } from "./modules/today/plan/routes.ts";
import { boardRoutes } from "./modules/sales/board/routes.ts";
import { calendarRoutes } from "./modules/sales/calendar/routes.ts";
import { contractActRoutes } from "./modules/sales/contracts/act-routes.ts";
import { contractFileRoutes } from "./modules/sales/contracts/file-routes.ts";
import { tendContracts } from "./modules/sales/contracts/jobs.ts";
import { contractPages } from "./modules/sales/contracts/public-page.ts";
import { contractRoutes } from "./modules/sales/contracts/routes.ts";
import { templateRoutes } from "./modules/sales/templates/routes.ts";
import { chanceRoutes } from "./modules/sales/chances/routes.ts";
import { competitorRoutes } from "./modules/sales/competitors/routes.ts";
import { dealContactRoutes } from "./modules/sales/deal-contacts/routes.ts";
import { lostReasonRoutes } from "./modules/sales/lost-reasons/routes.ts";
import { dealLineRoutes } from "./modules/sales/deal-lines/routes.ts";
import { checklistRoutes } from "./modules/sales/checklists/routes.ts";
import { opportunityRoutes } from "./modules/sales/opportunities/routes.ts";
import { purchaseRoutes } from "./modules/sales/orders/history/routes.ts";
import { counterRoutes } from "./modules/sales/counter/routes.ts";
import { deliveryHoursRoutes } from "./modules/sales/deliveries/hours/routes.ts";
import { deliveryRoutes } from "./modules/sales/deliveries/routes.ts";
import { deliveryStepRoutes } from "./modules/sales/deliveries/steps/routes.ts";
import { deliveryTemplateRoutes } from "./modules/sales/deliveries/templates/routes.ts";
import { orderRoutes } from "./modules/sales/orders/routes.ts";
import { paymentRoutes } from "./modules/sales/payments/routes.ts";
import { receivableRoutes } from "./modules/sales/receivables/routes.ts";
import { billRoutes } from "./modules/sales/bills/routes.ts";
import { invoiceRoutes } from "./modules/sales/invoices/routes.ts";
import { billUploadRoutes } from "./modules/integrations/bills/routes.ts";
import { instalmentRoutes } from "./modules/sales/instalments/routes.ts";
import { pipelineRoutes } from "./modules/sales/pipelines/routes.ts";
import { priceRoutes } from "./modules/sales/prices/routes.ts";
import { productRoutes } from "./modules/sales/products/routes.ts";
import { stockRoutes } from "./modules/sales/stock/routes.ts";
import { stepRoutes } from "./modules/work/steps/routes.ts";
import { captureRoutes } from "./modules/integrations/capture/routes.ts";
import { paperRoutes } from "./modules/sales/papers/routes.ts";
import { quotePaperRoutes } from "./modules/sales/quotes/paper-routes.ts";
import { quoteRoutes } from "./modules/sales/quotes/routes.ts";
import { quotePages } from "./modules/sales/quotes/visitor/routes.ts";
import { appointmentRoutes } from "./modules/work/appointments/routes.ts";
import { syncAll } from "./modules/work/caldav/jobs.ts";
import { caldavRoutes } from "./modules/work/caldav/routes.ts";
import { calendarFileRoutes } from "./modules/work/calendar-files/routes.ts";
import { feedPages, feedRoutes } from "./modules/work/feeds/routes.ts";
import { workCalendarRoutes } from "./modules/work/calendar/routes.ts";
import { workingDayRoutes } from "./modules/work/working-days/routes.ts";
import { bookingRoutes } from "./modules/work/booking/routes.ts";
import { bookingPages } from "./modules/work/booking/visitor/routes.ts";
import { composerRoutes } from "./modules/work/composer/routes.ts";
import "./modules/work/tasks/stale-details.ts";
import { taskRoutes } from "./modules/work/tasks/routes.ts";
import { importRoutes } from "./modules/integrations/imports/routes.ts";
import { viewRoutes } from "./modules/admin/views/routes.ts";
import { emptyOld } from "./platform/bin/empty.ts";
import { binRoutes } from "./platform/bin/routes.ts";
import { changeRoutes } from "./platform/changes/routes.ts";
import { fileRoutes } from "./platform/files/routes.ts";
import { forgetAnswers } from "./platform/idempotency/index.ts";
import { jobRoutes } from "./platform/jobs/routes.ts";
import { listRoutes } from "./platform/lists/routes.ts";
import { liveRoutes } from "./platform/live/index.ts";
import { searchRoutes } from "./platform/search/routes.ts";

import "./table-words.ts";

export { migrations } from "./migrations.ts";

export const schedules: Schedule[] = [
  { name: "customers.refresh-lifecycles", cron: "20 19 * * *", job: refreshLifecycles },
  { name: "customers.refresh-stale", cron: "50 19 * * *", job: refreshStale },
  { name: "customers.find-duplicates", cron: "0 20 * * *", job: findDuplicatesNightly },
  { name: "customers.apply-tag-rules", cron: "40 19 * * *", job: applyRulesDaily },
  { name: "bin.empty-old", cron: "10 20 * * *", job: emptyOld },
  { name: "archive.forget", cron: "50 19 * * *", job: forgetArchives },
  { name: "sales.tend-contracts", cron: "50 19 * * *", job: tendContracts },
  { name: "customers.move-dormancy-on", cron: "3 * * * *", job: moveDormancyOn },
  { name: "caldav.sync-all", cron: "*/15 * * * *", job: syncAll },
  { name: "idempotency.forget-answers", cron: "17 * * * *", job: forgetAnswers },
];

export type World = { company: Company; config: Config; clock: Clock; log: Log; mailer: Mailer; version: string };

/** The HTTP surface of the product. */
export function createApp({ company, config, clock, log, mailer, version }: World) {
  const limitAttempts = makeAttemptLimit();
  return createHttp({
    company,
    clock,
    log,
    version,
    trustProxy: config.trustProxy,
    authenticate: makeAuthenticate(company, clock),
    routes: [
      sessionRoutes({ config, version, limitAttempts }),
      passwordRoutes(mailer, config.publicUrl, limitAttempts),
      companyRoutes,
      fieldRoutes,
      keyRoutes,
      taskRoutes,
      captureRoutes,
      stepRoutes,
      dormantRoutes,
      composerRoutes,
      appointmentRoutes,
      workCalendarRoutes,
      calendarFileRoutes,
      caldavRoutes,
      feedRoutes,
      bookingRoutes,
      workingDayRoutes,
      pipelineRoutes,
      boardRoutes,
      calendarRoutes,
      checklistRoutes,
      opportunityRoutes,
      chanceRoutes,
      contractRoutes,
      contractActRoutes,
      contractFileRoutes,
      templateRoutes,
      competitorRoutes,
      dealContactRoutes,
      dealLineRoutes,
      lostReasonRoutes,
      productRoutes,
      priceRoutes,
      stockRoutes,
      orderRoutes,
      purchaseRoutes,
      paymentRoutes,
      instalmentRoutes,
      counterRoutes,
      deliveryRoutes,
      deliveryStepRoutes,
      deliveryHoursRoutes,
      deliveryTemplateRoutes,
      qualityRoutes,
      needRoutes,
      paperRoutes,
      quoteRoutes(config.publicUrl),
      quotePaperRoutes,
      receivableRoutes,
      billRoutes,
      billUploadRoutes,
      invoiceRoutes,
      customerListRoutes,
      mergeRoutes,
      duplicateRoutes,
      customerRoutes,
      customerPhotoRoutes,
      birthdayRoutes,
      invoiceTitleRoutes,
      tagRoutes,
      tagRuleRoutes,
      timelineRoutes,
      demoRoutes,
      tradeRoutes,
      exportRoutes,
      archiveRoutes({ version, limitAttempts }),
      targetRoutes,
      funnelRoutes,
      forecastRoutes,
      dashboardRoutes,
      todayRoutes,
      startRoutes,
      importRoutes,
      changeRoutes,
      binRoutes,
      fileRoutes,
      jobRoutes,
      listRoutes,
      viewRoutes,
      liveRoutes,
      searchRoutes,
    ],
    pages: [quotePages, contractPages, feedPages, bookingPages(mailer, config.publicUrl, limitAttempts)],
  });
}
