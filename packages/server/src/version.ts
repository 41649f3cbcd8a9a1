/** The version that the API, the pages and the command line tell. */
export const version = "0.1.0";
