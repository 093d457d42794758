import { CircleQuestionMark, Library, Menu as MenuIcon, Plus, X } from "lucide-react";
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { IconButton, WordButton } from "./controls/button.tsx";
import { screenLanguages } from "./dates.ts";
import { useKeeping } from "./keeping.ts";
import { useWindowState, useWorkplace } from "./workplace.tsx";

const iconLook = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;
const themes = ["system", "light", "dark"] as const;

/** The bar at the top: the library, a tab a pack, export, help and menu. */
export function TopBar() {
  const { strings, dispatch, closePack, showSheet } = useWorkplace();
  const state = useWindowState();
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
              <li key={id} className={`tab ${front ? "front" : ""}`}>
                <button
                  type="button"
                  className="tab-name"
                  aria-current={front ? "page" : undefined}
                  title={title}
                  onClick={() => dispatch({ type: "show", id })}
                >
                  <span className="clipped">{title}</span>
                </button>
                {front && (
                  <IconButton
                    label={strings.bar.closeTab(title)}
                    className="tab-close"
                    onPress={() => void closePack(id)}
                  >
                    <X {...iconLook} />
                  </IconButton>
                )}
              </li>
            );
          })}
          <li>
            <IconButton label={strings.bar.newPack} onPress={() => showSheet("new-pack")}>
              <Plus {...iconLook} />
            </IconButton>
          </li>
        </ul>
      </nav>
      <span className="spring" />
      {state.active !== null && (
        <WordButton look="primary" onPress={() => showSheet("export")}>
          {strings.bar.export}
        </WordButton>
      )}
      <IconButton label={strings.bar.help} keys="F1" onPress={() => showSheet("help")}>
        <CircleQuestionMark {...iconLook} />
      </IconButton>
      <WindowMenu />
    </header>
  );
}

function WindowMenu() {
  const { strings, dispatch, client, language, fail, say, save, showSheet, changeSettings } = useWorkplace();
  const { hand } = useKeeping();
  const state = useWindowState();
  const change = (part: Partial<typeof state.settings>) => changeSettings((now) => ({ ...now, ...part }));
  const { active } = state;
  const handOver = async (id: string) => {
    if (!(await save(id))) {
      dispatch({ type: "say", message: { kind: "trouble", text: strings.packFile.notSaved, lasting: true } });
      return;
    }
    await hand(await client("packs.file", { id }), strings.packFile.holds);
  };
  const backUp = async () => {
    await Promise.all(state.tabs.map(save));
    say(strings.backups.made((await client("library.backup", {})).path));
  };
  return (
    <MenuTrigger>
      <IconButton label={strings.bar.menu}>
        <MenuIcon {...iconLook} />
      </IconButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={(keys) => {
              const chosen = screenLanguages.find((tag) => keys !== "all" && keys.has(tag));
              if (chosen) change({ language: chosen });
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
            selectedKeys={[state.settings.theme]}
            onSelectionChange={(keys) => {
              const chosen = themes.find((theme) => keys !== "all" && keys.has(theme));
              if (chosen) change({ theme: chosen });
            }}
          >
            <Header className="menu-head">{strings.bar.theme}</Header>
            {themes.map((theme) => (
              <MenuItem key={theme} id={theme} className="menu-item">
                {strings.bar.themes[theme]}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection>
            {active !== null && (
              <MenuItem id="hand-over" className="menu-item" onAction={() => void handOver(active).catch(fail)}>
                {strings.bar.handOver}
              </MenuItem>
            )}
            <MenuItem id="back-up" className="menu-item" onAction={() => void backUp().catch(fail)}>
              {strings.bar.backUp}
            </MenuItem>
            <MenuItem id="restore" className="menu-item" onAction={() => showSheet("restore")}>
              {strings.bar.restore}
            </MenuItem>
          </MenuSection>
          <MenuSection>
            <MenuItem id="about" className="menu-item" onAction={() => showSheet("help")}>
              {strings.bar.about}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
