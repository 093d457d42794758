import { memo } from "react";
import { CircleQuestionMark, Library, Menu as MenuIcon, Plus, Search, X } from "lucide-react";
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import type { CommandId } from "../core/commands.ts";
import type { Settings } from "../core/settings.ts";
import { CommandItems } from "./commands/command-items.tsx";
import { keysOf } from "./commands/keys.ts";
import { IconButton, WordButton } from "./controls/button.tsx";
import { useRowMenu, type RowAction } from "./controls/context-menu.tsx";
import { iconLook } from "./controls/icon-look.ts";
import { screenLanguages } from "./dates.ts";
import { usePackActions } from "./pack/pack-actions.ts";
import { useWindowState, useWorkplace } from "./workplace.tsx";

const themes = ["system", "light", "dark"] as const;

/** Keeps a tab in view among more than there is room for. */
function keepInView(tab: HTMLElement | null): () => void {
  const bring = (): void => tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  bring();
  addEventListener("resize", bring);
  return () => removeEventListener("resize", bring);
}

/** The bar at the top: the library, a tab a pack, export, help and menu. */
export function TopBar() {
  const { strings, dispatch, closePack } = useWorkplace();
  const state = useWindowState();
  const { menuOf } = usePackActions();
  const openMenu = useRowMenu();
  const tabMenu = (id: string): RowAction[] => [
    ...menuOf(id).filter((action) => action.id !== "open"),
    { id: "close", words: strings.versions.closeTab, run: () => void closePack(id) },
  ];
  return (
    <header className="top-bar" data-pane tabIndex={-1}>
      <nav aria-label={strings.bar.landmark} className="tabs">
        <ul>
          <li className={`tab ${state.active === null ? "front" : ""}`}>
            <button
              type="button"
              className="tab-name"
              aria-current={state.active === null ? "page" : undefined}
              onClick={() => {
                // From a pack one comes back to where one was in the library; there, to its list.
                if (state.active === null) dispatch({ type: "view", view: { kind: "list" } });
                dispatch({ type: "show", id: null });
              }}
            >
              <Library {...iconLook} />
              <span className="tab-word">{strings.bar.library}</span>
            </button>
          </li>
          {state.tabs.map((id) => {
            const title = state.packs[id]?.history.present.title || strings.bar.untitled;
            const front = state.active === id;
            return (
              <li
                key={id}
                ref={front ? keepInView : null}
                className={`tab ${front ? "front" : ""}`}
                onContextMenu={(event) => openMenu(event, strings.library.packMenu(title), tabMenu(id))}
                // The middle button closes, as it does in every browser; it must not paste into what then has the focus.
                onMouseUp={(event) => {
                  if (event.button === 1) event.preventDefault();
                }}
                onAuxClick={(event) => {
                  if (event.button === 1) void closePack(id);
                }}
              >
                <button
                  type="button"
                  className="tab-name"
                  aria-current={front ? "page" : undefined}
                  title={title}
                  onClick={() => dispatch({ type: "show", id })}
                >
                  <span className="clipped">{title}</span>
                </button>
                <CloseTab id={id} title={title} />
              </li>
            );
          })}
          <li>
            <NewPack />
          </li>
        </ul>
      </nav>
      <span className="spring" />
      <BarTools hasPack={state.active !== null} />
      <WindowMenu theme={state.settings.theme} />
    </header>
  );
}

// What is drawn of the bar's buttons stays as it is while a person types.

const CloseTab = memo(function CloseTab({ id, title }: { id: string; title: string }) {
  const { strings, closePack } = useWorkplace();
  return (
    <IconButton label={strings.bar.closeTab(title)} className="tab-close" onPress={() => void closePack(id)}>
      <X {...iconLook} />
    </IconButton>
  );
});

const NewPack = memo(function NewPack() {
  const { strings, showSheet } = useWorkplace();
  return (
    <IconButton label={strings.bar.newPack} onPress={() => showSheet("new-pack")}>
      <Plus {...iconLook} />
    </IconButton>
  );
});

const BarTools = memo(function BarTools({ hasPack }: { hasPack: boolean }) {
  const { strings, showSheet } = useWorkplace();
  return (
    <>
      <WordButton className="command-field" onPress={() => showSheet("commands")}>
        <Search {...iconLook} />
        <span className="command-words">{strings.commands.field}</span>
        <kbd>{keysOf("commands", strings)}</kbd>
      </WordButton>
      {hasPack && (
        <WordButton look="primary" id="go-export" onPress={() => showSheet("export")}>
          {strings.bar.export}
        </WordButton>
      )}
      <IconButton label={strings.bar.help} keys="F1" onPress={() => showSheet("help")}>
        <CircleQuestionMark {...iconLook} />
      </IconButton>
    </>
  );
});

/** What the menu holds of the commands, in sections. */
const menuSections: readonly (readonly CommandId[])[] = [
  ["name-version", "versions", "rename-pack", "duplicate-pack", "hand-over", "bin-pack"],
  ["back-up", "restore"],
  ["commands", "help"],
];

const WindowMenu = memo(function WindowMenu({ theme }: Pick<Settings, "theme">) {
  const { strings, language, changeSettings } = useWorkplace();
  const change = (part: Partial<Settings>) => {
    changeSettings((now) => ({ ...now, ...part }));
  };
  return (
    <MenuTrigger>
      <IconButton label={strings.bar.menu}>
        <MenuIcon {...iconLook} />
      </IconButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={strings.bar.menu}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={(keys) => {
              const tag = screenLanguages.find((known) => keys !== "all" && keys.has(known));
              if (tag) change({ language: tag });
            }}
          >
            <Header className="menu-head">{strings.bar.language}</Header>
            {screenLanguages.map((tag) => (
              <MenuItem key={tag} id={tag} className="menu-item" lang={tag}>
                {strings.languageNames[tag]}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const next = themes.find((known) => keys !== "all" && keys.has(known));
              if (next) change({ theme: next });
            }}
          >
            <Header className="menu-head">{strings.bar.theme}</Header>
            {themes.map((known) => (
              <MenuItem key={known} id={known} className="menu-item">
                {strings.bar.themes[known]}
              </MenuItem>
            ))}
          </MenuSection>
          {menuSections.map((ids) => (
            <MenuSection key={ids[0]}>
              <CommandItems ids={ids} />
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});
