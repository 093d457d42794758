import { useCallback, useEffect, useState, type Dispatch } from "react";
import { mostOpenPacks, type Settings, type SettingsChange } from "../core/settings.ts";
import { settingsChange, withChange } from "../core/settings.ts";
import type { Client } from "../core/wire.ts";
import type { Action, State } from "./state.ts";
import type { Workplace } from "./workplace.tsx";

/** What the person chose for the screens, as this window knows it, and what is changed of it. Two changes in a row never undo one another. */
export class ChosenSettings {
  readonly #client: Client;
  readonly #show: (settings: Settings) => void;
  #now: Settings;

  constructor(settings: Settings, client: Client, show: (settings: Settings) => void) {
    this.#now = settings;
    this.#client = client;
    this.#show = show;
  }

  #set(settings: Settings): void {
    this.#now = settings;
    this.#show(settings);
  }

  /** Shows a change at once; done when it is kept, and rejects where it cannot be. */
  async change(change: (settings: Settings) => Settings): Promise<void> {
    const before = this.#now;
    this.#set(change(before));
    await this.#client("settings.save", settingsChange(before, this.#now));
  }

  /** Keeps a change, and shows it once it is kept, with all that was changed meanwhile. Rejects where it cannot be kept. */
  async keep(change: SettingsChange): Promise<void> {
    await this.#client("settings.save", change);
    this.#set(withChange(this.#now, change));
  }
}

/** The window's {@link ChosenSettings}: its theme, and which packs stand in its tabs, go along with them. */
export function useChosenSettings(
  client: Client,
  state: State,
  dispatch: Dispatch<Action>,
  fail: (thrown: unknown) => void,
): Pick<Workplace, "changeSettings" | "keepSettings"> {
  const { settings, active } = state;
  const [chosen] = useState(
    () => new ChosenSettings(settings, client, (next) => dispatch({ type: "settings", settings: next })),
  );
  const changeSettings = useCallback<Workplace["changeSettings"]>(
    (change) => {
      chosen.change(change).catch(fail);
    },
    [chosen, fail],
  );
  const keepSettings = useCallback<Workplace["keepSettings"]>((change) => chosen.keep(change), [chosen]);
  useEffect(() => {
    if (settings.theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = settings.theme;
  }, [settings.theme]);
  useEffect(() => {
    const tabs = state.tabs.slice(-mostOpenPacks);
    if (active === settings.openPack && tabs.join() === settings.openPacks.join()) return;
    changeSettings((now) => ({ ...now, openPack: active, openPacks: tabs }));
  }, [active, changeSettings, settings.openPack, settings.openPacks, state]);
  return { changeSettings, keepSettings };
}
