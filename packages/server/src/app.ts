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
import { refreshLifecycles } from "./modules/customers/people/jobs.ts";
import { customerListRoutes } from "./modules/customers/people/list-routes.ts";
import { customerPhotoRoutes } from "./modules/customers/people/photo-routes.ts";
import { customerRoutes } from "./modules/customers/people/routes.ts";
import { applyRulesDaily } from "./modules/customers/tag-rules/jobs.ts";
import { tagRuleRoutes } from "./modules/customers/tag-rules/routes.ts";
import { tagRoutes } from "./modules/customers/tags/routes.ts";
import { timelineRoutes } from "./modules/customers/timeline/routes.ts";
import { demoRoutes } from "./modules/integrations/demo/routes.ts";
import { exportRoutes } from "./modules/integrations/exports/routes.ts";
import { startRoutes } from "./modules/today/start/routes.ts";
import { funnelRoutes } from "./modules/insights/funnel/routes.ts";
import { forecastRoutes } from "./modules/insights/forecast/routes.ts";
import { dashboardRoutes } from "./modules/insights/dashboard/routes.ts";
import { todayRoutes } from "./modules/today/plan/routes.ts";
import { boardRoutes } from "./modules/sales/board/routes.ts";
import { calendarRoutes } from "./modules/sales/calendar/routes.ts";
import { checklistRoutes } from "./modules/sales/checklists/routes.ts";
import { opportunityRoutes } from "./modules/sales/opportunities/routes.ts";
import { orderRoutes } from "./modules/sales/orders/routes.ts";
import { pipelineRoutes } from "./modules/sales/pipelines/routes.ts";
import { priceRoutes } from "./modules/sales/prices/routes.ts";
import { productRoutes } from "./modules/sales/products/routes.ts";
import { stockRoutes } from "./modules/sales/stock/routes.ts";
import { composerRoutes } from "./modules/work/composer/routes.ts";
import { taskRoutes } from "./modules/work/tasks/routes.ts";
import { importRoutes } from "./modules/integrations/imports/routes.ts";
import { viewRoutes } from "./modules/admin/views/routes.ts";
import { changeRoutes } from "./platform/changes/routes.ts";
import { fileRoutes } from "./platform/files/routes.ts";
import { forgetAnswers } from "./platform/idempotency/index.ts";
import { jobRoutes } from "./platform/jobs/routes.ts";
import { listRoutes } from "./platform/lists/routes.ts";
import { liveRoutes } from "./platform/live/index.ts";
import { searchRoutes } from "./platform/search/routes.ts";

export { migrations } from "./migrations.ts";

export const schedules: Schedule[] = [
  { name: "customers.refresh-lifecycles", cron: "20 19 * * *", job: refreshLifecycles },
  { name: "customers.apply-tag-rules", cron: "40 19 * * *", job: applyRulesDaily },
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
    authenticate: makeAuthenticate(company, clock),
    routes: [
      sessionRoutes({ config, version, limitAttempts }),
      passwordRoutes(mailer, config.publicUrl, limitAttempts),
      companyRoutes,
      fieldRoutes,
      keyRoutes,
      taskRoutes,
      composerRoutes,
      pipelineRoutes,
      boardRoutes,
      calendarRoutes,
      checklistRoutes,
      opportunityRoutes,
      productRoutes,
      priceRoutes,
      stockRoutes,
      orderRoutes,
      customerListRoutes,
      customerRoutes,
      customerPhotoRoutes,
      tagRoutes,
      tagRuleRoutes,
      timelineRoutes,
      demoRoutes,
      exportRoutes,
      funnelRoutes,
      forecastRoutes,
      dashboardRoutes,
      todayRoutes,
      startRoutes,
      importRoutes,
      changeRoutes,
      fileRoutes,
      jobRoutes,
      listRoutes,
      viewRoutes,
      liveRoutes,
      searchRoutes,
    ],
  });
}
