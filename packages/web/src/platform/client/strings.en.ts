export const en = {
  offline: "Soloist does not answer. What you typed is still here; check the connection and try again.",
  broken: (status: number) =>
    `Soloist could not do that (error ${status}). Nothing was changed; try again in a moment.`,
};
