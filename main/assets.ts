import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Assets, FontFamily, Images } from "../core/tree.ts";

const require = createRequire(import.meta.url);

/** The families read so far; what their packages ship does not change while the program runs. */
const families = new Map<string, Promise<FontFamily>>();

function familyOf(name: string, packageName: string, faces: Record<keyof Faces, string>): Promise<FontFamily> {
  const known = families.get(name);
  if (known) return known;
  const read = readFamily(name, packageName, faces);
  families.set(name, read);
  return read;
}

async function readFamily(name: string, packageName: string, faces: Record<keyof Faces, string>): Promise<FontFamily> {
  const folder = dirname(require.resolve(`${packageName}/package.json`));
  const read = async (face: string) => new Uint8Array(await readFile(join(folder, face)));
  const [regular, bold, italic, boldItalic] = await Promise.all([
    read(faces.regular),
    read(faces.bold),
    read(faces.italic),
    read(faces.boldItalic),
  ]);
  return { name, regular, bold, italic, boldItalic };
}

function arabic(): Promise<FontFamily> {
  return familyOf("Amiri", "@expo-google-fonts/amiri", {
    ...googleFaces("Amiri"),
    // Arabic has no italics.
    italic: "400Regular/Amiri_400Regular.ttf",
    boldItalic: "700Bold/Amiri_700Bold.ttf",
  });
}

/** Chinese and Japanese. */
function chinese(): Promise<FontFamily> {
  const regular = "400Regular/NotoSansSC_400Regular.ttf";
  const bold = "700Bold/NotoSansSC_700Bold.ttf";
  const faces = { regular, bold, italic: regular, boldItalic: bold };
  return familyOf("Noto Sans SC", "@expo-google-fonts/noto-sans-sc", faces);
}

type Faces = Omit<FontFamily, "name">;

function googleFaces(stem: string): Record<keyof Faces, string> {
  return {
    regular: `400Regular/${stem}_400Regular.ttf`,
    bold: `700Bold/${stem}_700Bold.ttf`,
    italic: `400Regular_Italic/${stem}_400Regular_Italic.ttf`,
    boldItalic: `700Bold_Italic/${stem}_700Bold_Italic.ttf`,
  };
}

/** The fonts of the house, read from their npm packages, beside the pictures of the document. */
export async function loadAssets(images: Images = new Map()): Promise<Assets> {
  const [serif, sans, fallback] = await Promise.all([
    familyOf("Source Serif 4", "@expo-google-fonts/source-serif-4", googleFaces("SourceSerif4")),
    familyOf("Source Sans 3", "@expo-google-fonts/source-sans-3", googleFaces("SourceSans3")),
    familyOf("DejaVu Sans", "dejavu-fonts-ttf", {
      regular: "ttf/DejaVuSans.ttf",
      bold: "ttf/DejaVuSans-Bold.ttf",
      italic: "ttf/DejaVuSans-Oblique.ttf",
      boldItalic: "ttf/DejaVuSans-BoldOblique.ttf",
    }),
  ]);
  return { serif, sans, fallback, scripts: { arabic, chinese }, images };
}
