import { keepPreviousData, useQuery } from "@tanstack/react-query";

/**
 * What is found for the words in a field, as they are typed. What was found for the words before stays to be seen until
 * the answer comes; `searching` says that it is not the answer yet.
 */
export function useFound<T>(key: readonly unknown[], find: (signal: AbortSignal) => Promise<T[]>, enabled = true) {
  const { data, isFetching, isPlaceholderData } = useQuery<T[]>({
    queryKey: key,
    enabled,
    queryFn: ({ signal }) => find(signal),
    placeholderData: keepPreviousData,
  });
  return { found: data ?? [], searching: isFetching && (isPlaceholderData || data === undefined) };
}
