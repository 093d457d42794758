import { useCallback, type Dispatch } from "react";
import type { Client } from "../../core/wire.ts";
import type { Action } from "../state.ts";
import { flushTyping } from "../text/typing.ts";
import type { Gathered } from "./gathering.ts";
import { useIntake, type Intake } from "./intake.ts";

/** The intake of files, with what the window shows of it once it is done: the library, packs that came, the record of one article. */
export function useFollowedIntake(
  client: Client,
  dispatch: Dispatch<Action>,
  forgetLoaded: () => void,
  fail: (thrown: unknown) => void,
) {
  const onIntake = useCallback(
    async (intake: Intake) => {
      const [only, ...others] = intake.outcomes;
      // What was read again, or came with a pack, may have changed articles that were loaded before.
      forgetLoaded();
      dispatch({ type: "listChanged" });
      dispatch({ type: "show", id: null });
      const packs = intake.outcomes.flatMap((outcome) => (outcome.kind === "pack" ? [outcome.opened.pack] : []));
      // What is typed and not yet told counts as unsaved.
      flushTyping();
      for (const pack of packs) dispatch({ type: "received", pack });
      if (packs.length > 0)
        client("packs.list", {}).then((recent) => dispatch({ type: "recent", packs: recent }), fail);
      if (only?.kind !== "read" || others.length > 0) return;
      try {
        const article = await client("articles.get", { id: only.article });
        dispatch({ type: "articles", articles: [article] });
        dispatch({ type: "view", view: { kind: "record", article, fresh: !only.known } });
      } catch (thrown) {
        fail(thrown);
      }
    },
    [client, dispatch, fail, forgetLoaded],
  );
  const intake = useIntake(client, onIntake);
  const { start } = intake;
  const importFiles = useCallback((files: readonly Gathered[]) => start(files), [start]);
  return { intake, importFiles };
}
