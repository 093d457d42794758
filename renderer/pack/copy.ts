import type { Pack } from "../../core/pack.ts";
import type { Client } from "../../core/wire.ts";

/** A new pack of the library with the content of another and its own title. Where it cannot be filled, none is left. */
export async function keepCopy(client: Client, pack: Pack, title: string): Promise<Pack> {
  const { template, language, articles } = pack;
  const made = await client("packs.create", { title, template, language, articles });
  const copy: Pack = { ...pack, id: made.id, revision: made.revision, title, created: made.created };
  try {
    return { ...copy, ...(await client("packs.save", copy)) };
  } catch (thrown) {
    await client("packs.delete", { id: made.id });
    throw thrown;
  }
}
