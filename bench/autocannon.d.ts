/** The part of autocannon that the bench uses; the package brings no types. */
declare module "autocannon" {
  type Options = {
    url: string;
    connections: number;
    duration: number;
    headers: Record<string, string>;
    requests: { method: string; path: string; body?: string; setupRequest?: (made: object) => object }[];
  };
  type Result = { requests: { total: number }; duration: number; non2xx: number; errors: number };
  const autocannon: (options: Options) => Promise<Result>;
  export default autocannon;
}
