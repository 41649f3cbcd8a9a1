/** Where a page of a sorted list begins: the sort value and the id of the last row before it. */
export type Place = (string | number)[];
