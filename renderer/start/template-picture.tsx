import { useEffect, useState } from "react";
import type { Client } from "../../core/wire.ts";
import { openPdf } from "../pages/pdf-file.ts";
import { useWorkplace } from "../workplace.tsx";

/** How wide a picture is drawn, in pixels: twice its width on the screen. */
const width = 336;

/** Pictures that were drawn, by template and language, as addresses within this page. One is drawn after the other. */
const drawn = new Map<string, Promise<string>>();
let last: Promise<unknown> = Promise.resolve();

async function draw(client: Client, template: string, language: string): Promise<string> {
  const { bytes, page } = await client("templates.example", { template, language });
  const file = await openPdf(bytes);
  try {
    const canvas = await file.draw(page, width / file.size.width, new AbortController().signal);
    const blob = await new Promise<Blob | null>((resolve) => (canvas ? canvas.toBlob(resolve) : resolve(null)));
    if (!blob) throw new Error(`the template ${template} could not be drawn`);
    return URL.createObjectURL(blob);
  } finally {
    file.close();
  }
}

function pictureOf(client: Client, template: string, language: string): Promise<string> {
  const key = `${template} ${language}`;
  const known = drawn.get(key);
  if (known) return known;
  const picture = last.then(() => draw(client, template, language));
  last = picture.catch(() => drawn.delete(key));
  drawn.set(key, picture);
  return picture;
}

/** A page of what a template makes of the sample article, as our own writer sets it; white paper until it is drawn. */
export function TemplatePicture({ template, language }: { template: string; language: string }) {
  const { client } = useWorkplace();
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    let stale = false;
    pictureOf(client, template, language).then(
      (picture) => {
        if (!stale) setSource(picture);
      },
      // A template that cannot be drawn stays white; choosing it says why.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [client, template, language]);
  return <span className="template-paper">{source !== null && <img src={source} alt="" />}</span>;
}
