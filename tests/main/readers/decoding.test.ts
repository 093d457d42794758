import { describe, expect, test } from "vitest";
import { declaredEncodings, decodeText } from "../../../main/readers/decoding.ts";

const sample = "« L’été à Exempleville », dit-elle.";

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = Array.from(`${mark ? "\ufeff" : ""}${text}`, (sign) => sign.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

const windows = new Map([
  ["’", 0x92],
  ["€", 0x80],
  ["œ", 0x9c],
  ["…", 0x85],
]);
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (sign) => windows.get(sign) ?? sign.charCodeAt(0)));
}

/** The bytes of a text in an encoding that Node only decodes: its decoder, turned round. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  const add = (bytes: number[]): void => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(sign).length === 1 && sign !== "\ufffd" && !bytesOf.has(sign)) bytesOf.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add([byte]);
  for (let high = 0x81; high < 0xff; high += 1) for (let low = 0x40; low < 0xff; low += 1) add([high, low]);
  return Uint8Array.from(
    Array.from(text).flatMap((sign) => {
      const bytes = bytesOf.get(sign);
      if (!bytes) throw new Error(`${encoding} has no ${sign}`);
      return bytes;
    }),
  );
}

/** Written for these tests; they tell of no real event. */
const samples = {
  russian:
    "Этот текст написан для проверки чтения и не рассказывает ни о каком событии. В нем говорится о хлебе и соли, о погоде и о весне.",
  taiwanese:
    "這段文字是為了測試而寫的，並不描述任何真實的事件。文中談到麵包和鹽，談到天氣，以及每年春天到來之前反覆發生的事情。",
  chinese:
    "这段文字是为了测试而写的，并不描述任何真实的事件。文中谈到面包和盐，谈到天气，以及每年春天到来之前反复发生的事情。",
  japanese:
    "この文章は試験のために書かれたもので、実際の出来事を述べるものではありません。パンと塩と天気について述べています。",
  korean:
    "이 글은 시험을 위해 쓴 것이며 실제 사건을 말하지 않습니다. 빵과 소금, 날씨, 그리고 봄이 올 때까지 되풀이되는 일에 대해 이야기합니다.",
  greek:
    "Αυτό το κείμενο γράφτηκε για δοκιμή και δεν περιγράφει κανένα πραγματικό γεγονός. Μιλά για το ψωμί, για τον καιρό και για την άνοιξη.",
  polish:
    "Ten tekst napisano na potrzeby próby; nie opisuje żadnego prawdziwego zdarzenia. Mówi się w nim o chlebie, soli i o tym, aż zakwitną łąki, a ktoś żółty dąb ujrzy.",
  french:
    "Ce texte a été écrit pour un essai ; il ne décrit aucun événement réel. On y parle du pain, de l’été à la mer et de ce qui se répète.",
};

const encodings: [keyof typeof samples, string][] = [
  ["russian", "koi8-r"],
  ["russian", "windows-1251"],
  ["russian", "iso-8859-5"],
  ["taiwanese", "big5"],
  ["chinese", "gb18030"],
  ["japanese", "shift_jis"],
  ["japanese", "euc-jp"],
  ["korean", "euc-kr"],
  ["greek", "windows-1253"],
];

describe("an encoding that is not of Unicode", () => {
  test.each<(typeof encodings)[number]>([...encodings, ["polish", "windows-1250"]])(
    "%s in %s is read as the page declares",
    (language, encoding) => {
      const html = `<html><head><meta charset="${encoding}"></head><body><p>${samples[language]}</p></body></html>`;
      const bytes = encoded(html, encoding);
      expect(decodeText({ name: "a.html", mediaType: "", bytes }, declaredEncodings(bytes)).text).toBe(html);
    },
  );

  test.each(encodings)("%s in %s is recognised where nothing declares it", (language, encoding) => {
    const html = `<html><head><title>Page</title></head><body class="home page"><p id="main-text">${samples[language]}</p></body></html>`;
    expect(decodeText({ name: "a.html", mediaType: "", bytes: encoded(html, encoding) }).text).toBe(html);
    const bytes = encoded(samples[language], encoding);
    expect(decodeText({ name: "a.txt", mediaType: "", bytes }).text).toBe(samples[language]);
  });

  test("the last of several declarations that fits the bytes counts: a frame around the page may have its own", () => {
    const html = `<meta charset="utf-8"><meta charset="gb2312"><p>${samples.chinese}</p>`;
    const bytes = encoded(html, "gb18030");
    expect(decodeText({ name: "a.html", mediaType: "", bytes }, declaredEncodings(bytes)).text).toBe(html);
  });

  test("French in Windows-1252 stays Windows-1252 where nothing declares it", () => {
    const text = samples.french.repeat(5);
    expect(decodeText({ name: "a.txt", mediaType: "", bytes: windows1252(text) })).toEqual({
      text,
      encoding: "windows-1252",
    });
  });

  test("UTF-8 with a broken sign stays UTF-8", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(samples.french), 0xc3]);
    const { text, encoding } = decodeText({ name: "a.txt", mediaType: "", bytes });
    expect(encoding).toBe("utf-8");
    expect(text).toBe(`${samples.french}\ufffd`);
  });

  test.each([false, true])("a page of Chinese letters in UTF-16 without a mark (big-endian: %s)", (bigEndian) => {
    const html = `<html><body><p>${samples.chinese.repeat(20)}</p></body></html>`;
    expect(decodeText({ name: "a.html", mediaType: "", bytes: utf16(html, bigEndian, false) }).text).toBe(html);
  });
});

describe("bytes to text", () => {
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", new TextEncoder().encode(sample), "utf-8"],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${sample}`), "utf-8"],
    ["UTF-16 little-endian with a mark", utf16(sample, false, true), "utf-16le"],
    ["UTF-16 big-endian with a mark", utf16(sample, true, true), "utf-16be"],
    ["UTF-16 little-endian", utf16(sample, false, false), "utf-16le"],
    ["UTF-16 big-endian", utf16(sample, true, false), "utf-16be"],
    ["Windows-1252", windows1252(sample), "windows-1252"],
  ])("%s", (_, bytes, encoding) => {
    expect(decodeText({ name: "sample.txt", mediaType: "", bytes })).toEqual({ text: sample, encoding });
  });

  test("every character that Windows-1252 has of its own", () => {
    expect(decodeText({ name: "s", mediaType: "", bytes: windows1252("é€’œ…") }).text).toBe("é€’œ…");
  });

  test("a declared encoding counts where the bytes are not UTF-8, and only if it is one of single bytes", () => {
    const bytes = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xec, 0xe5, 0xf0]);
    expect(decodeText({ name: "s", mediaType: "", bytes }, ["windows-1251"]).text).toBe("Пример");
    expect(decodeText({ name: "s", mediaType: "", bytes }, ["utf-8"]).encoding).toBe("windows-1252");
    expect(decodeText({ name: "s", mediaType: "", bytes }, ["no-such-encoding"]).encoding).toBe("windows-1252");
  });

  test.each([
    ['<meta charset="windows-1251">', ["windows-1251"]],
    ['<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', ["iso-8859-1"]],
    ["<p>charset=none</p>", []],
  ])("%s declares %s", (html, expected) => {
    expect(declaredEncodings(new TextEncoder().encode(html))).toEqual(expected);
  });
});
