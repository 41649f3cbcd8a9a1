import { href } from "#platform/client";

/** Where a customer's picture lies; undefined when there is none. Another picture is another address. */
export function photoOf({ id, photoId }: { id: string; photoId: string | null }): string | undefined {
  return photoId === null ? undefined : href("getCustomerPhoto", { params: { id }, query: { of: photoId } });
}
