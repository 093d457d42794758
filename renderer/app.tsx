import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Client } from "../core/wire.ts";
import { createBackend } from "./backend.ts";
import type { Beginning } from "./beginning.ts";
import { Trouble, TroubleBoundary } from "./trouble.tsx";
import { Window } from "./window.tsx";

async function begin(client: Client): Promise<Beginning> {
  const opened = await client("app.open", {});
  const templates = await client("templates.list", {});
  const { openPack, openPacks } = opened.settings;
  const known = new Set(opened.packs.map(({ id }) => id));
  const ids = [...new Set([...openPacks, ...(openPack === null ? [] : [openPack])])].filter((id) => known.has(id));
  // One that cannot be read must not keep the window shut: who opens it from the list is told why.
  const packs = await Promise.all(ids.map((id) => client("packs.get", { id }).catch(() => null)));
  return { opened, templates, packs: packs.filter((pack) => pack !== null) };
}

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no element #app");
const root = createRoot(place);
const client = createBackend();
begin(client).then(
  (beginning) =>
    root.render(
      <StrictMode>
        <TroubleBoundary>
          <Window client={client} beginning={beginning} />
        </TroubleBoundary>
      </StrictMode>,
    ),
  (thrown: unknown) => root.render(<Trouble thrown={thrown} starting />),
);
