const everyMs = 100;

/**
 * Ends this process, as by SIGTERM, when the one that started it is gone. `npm start` puts a shell between npm and us
 * that takes a signal for itself: without this, ending npm would leave a server behind that nobody sees.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event && !process.env.SOLOIST_RUNTIME) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, everyMs);
  watch.unref();
}
