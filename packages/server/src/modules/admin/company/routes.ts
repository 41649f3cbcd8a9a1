import { api, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { updateCompany } from "./actions.ts";
import { getCompanySettings } from "./queries.ts";
import { CompanyPatch, CompanySettings } from "./table.ts";

const getCompany = defineRoute({
  method: "get",
  path: "/company",
  operationId: "getCompany",
  summary: "The firm's name, trade, currency, time zone and hours",
  permission: "signed-in",
  responses: { 200: { description: "The settings", ...json(CompanySettings) } },
});

const patchCompany = defineRoute({
  method: "patch",
  path: "/company",
  operationId: "updateCompany",
  summary: "Change the firm's settings",
  permission: "admin:write",
  request: { body: json(CompanyPatch) },
  responses: {
    200: { description: "The settings now", ...json(CompanySettings) },
    ...problems("invalid", "refused", "stale"),
  },
});

export const companyRoutes = api();
companyRoutes.openapi(getCompany, async (c) => {
  const settings = await getCompanySettings(c.var.ctx.db);
  setEtag(c, settings);
  return c.json(settings, 200);
});
companyRoutes.openapi(patchCompany, async (c) => {
  const { ctx } = c.var;
  checkIfMatch(c, await getCompanySettings(ctx.db));
  return c.json(await updateCompany(ctx, c.req.valid("json")), 200);
});

export type CompanyOperations = { getCompany: typeof getCompany; updateCompany: typeof patchCompany };
