export { FilterBar } from "./filter-bar.tsx";
export {
  bothOf,
  type Condition,
  type Group,
  isGroup,
  type Kind,
  type ListField,
  type Node,
  nodesOf,
  readFilter,
  type Value,
} from "./filter.ts";
