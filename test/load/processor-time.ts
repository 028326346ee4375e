/** Microseconds that this thread has computed: others on the machine do not count. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}
