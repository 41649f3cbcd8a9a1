export { wantCount } from "./jobs.ts";
