/** The time zone of a window and of a host whose clock stands. */
export const officeZone = "Europe/Paris";

/**
 * A script that has every run be one of 28 June 2025, begun at 14:02 in Paris, in a page as in a program. `Date` goes on from there as
 * fast as ever, so that what waits, what is newer and what takes how long are as always; only what a page says of a time in words
 * stays 14:02 for the first hour. Windows and hosts that are to agree take the same script.
 */
export function standingClock(): string {
  const start = Date.UTC(2025, 5, 28, 12, 2);
  const ahead = start - Date.now();
  return `{
    const real = Date.now.bind(Date);
    const now = () => real() + ${ahead};
    globalThis.Date = new Proxy(Date, {
      construct: (kind, parts, target) => Reflect.construct(kind, parts.length === 0 ? [now()] : parts, target),
      get: (kind, key) => (key === "now" ? now : Reflect.get(kind, key)),
    });
    if ("document" in globalThis) {
      const { get } = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, "format");
      const stand = (moment) => (moment >= ${start} && moment < ${start + 3_600_000} ? ${start} : moment);
      Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
        get() {
          const format = get.call(this);
          return (moment) => format(stand(Number(moment ?? now())));
        },
      });
    }
  }`;
}
