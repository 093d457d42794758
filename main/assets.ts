import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Assets, FontFamily, Images } from "../core/tree.ts";

const require = createRequire(import.meta.url);

const files = new Map<string, Uint8Array>();

/** A font file. Each is read when its face is first asked for, once. */
function readFont(path: string): Uint8Array {
  let bytes = files.get(path);
  if (!bytes) {
    bytes = new Uint8Array(readFileSync(path));
    files.set(path, bytes);
  }
  return bytes;
}

function familyOf(name: string, packageName: string, faces: Record<keyof Faces, string>): FontFamily {
  const folder = dirname(require.resolve(`${packageName}/package.json`));
  return {
    name,
    get regular() {
      return readFont(join(folder, faces.regular));
    },
    get bold() {
      return readFont(join(folder, faces.bold));
    },
    get italic() {
      return readFont(join(folder, faces.italic));
    },
    get boldItalic() {
      return readFont(join(folder, faces.boldItalic));
    },
  };
}

function arabic(): FontFamily {
  return familyOf("Amiri", "@expo-google-fonts/amiri", {
    ...googleFaces("Amiri"),
    // Arabic has no italics.
    italic: "400Regular/Amiri_400Regular.ttf",
    boldItalic: "700Bold/Amiri_700Bold.ttf",
  });
}

/** Chinese and Japanese. */
function chinese(): FontFamily {
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

/** The fonts of the house, of their npm packages, beside the pictures of the document. */
export function loadAssets(images: Images = new Map()): Promise<Assets> {
  return Promise.resolve({
    serif: familyOf("Source Serif 4", "@expo-google-fonts/source-serif-4", googleFaces("SourceSerif4")),
    sans: familyOf("Source Sans 3", "@expo-google-fonts/source-sans-3", googleFaces("SourceSans3")),
    fallback: familyOf("DejaVu Sans", "dejavu-fonts-ttf", {
      regular: "ttf/DejaVuSans.ttf",
      bold: "ttf/DejaVuSans-Bold.ttf",
      italic: "ttf/DejaVuSans-Oblique.ttf",
      boldItalic: "ttf/DejaVuSans-BoldOblique.ttf",
    }),
    scripts: { arabic: arabic(), chinese: chinese() },
    images,
  });
}
