// What a client sends is anything until it is looked at.

/** Whether a value has members that may be asked for. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
