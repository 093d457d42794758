import type { Store } from "../library/store.ts";
import type { CallsOf } from "./calls-of.ts";

/** The calls of the earlier states of a pack. `now`: the instant it is, as ISO 8601. */
export function versionsCalls(store: Store, now: () => string): CallsOf<"versions"> {
  return {
    "versions.list": ({ id }) => Promise.resolve(store.versions.list(id)),
    "versions.keep": ({ id, reason, name }) =>
      Promise.resolve(store.versions.keep(store.packs.get(id), { reason, name, made: now() })),
    "versions.get": ({ id }) => Promise.resolve(store.versions.get(id)),
    "versions.rename"({ id, name }) {
      store.versions.rename(id, name);
      return Promise.resolve({});
    },
    "versions.delete"({ id }) {
      store.versions.delete(id);
      return Promise.resolve({});
    },
  };
}
