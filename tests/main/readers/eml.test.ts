import { describe, expect, test } from "vitest";
import { textOfArticle, type ReadArticle } from "../../../core/article.ts";
import { AppError } from "../../../core/errors.ts";
import type { Reading } from "../../../main/readers/reader.ts";
import { readAll } from "./read-article.ts";

const encoder = new TextEncoder();
const head = "From: Jane Sample <jane@example.org>\r\nDate: Tue, 3 Jun 2025 23:30:00 +0200\r\n";
const words = "A sample sentence, written for this test.";

function readMail(mail: string | Uint8Array): Promise<Reading[]> {
  const bytes = typeof mail === "string" ? encoder.encode(mail) : mail;
  return readAll({ name: "sample.eml", mediaType: "", bytes });
}

async function articleOf(mail: string | Uint8Array): Promise<ReadArticle> {
  const [first] = await readMail(mail);
  if (first?.kind !== "article") throw new Error("the mail was not read");
  return first.article;
}

async function codeOf(mail: string | Uint8Array): Promise<string> {
  const failure: unknown = await readMail(mail).then(
    () => null,
    (error: unknown) => error,
  );
  return failure instanceof AppError ? failure.code : String(failure);
}

function plain(text: string, subject = "Sample"): string {
  return `${head}Subject: ${subject}\r\n\r\n${text.replaceAll("\n", "\r\n")}`;
}

function html(text: string, subject = "Sample"): string {
  return `${head}Subject: ${subject}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${text}`;
}

function multipart(parts: readonly string[], end = "--edge--"): string {
  const body = parts.map((part) => `--edge\r\n${part}\r\n`).join("");
  return `${head}Subject: Sample\r\nContent-Type: multipart/mixed; boundary=edge\r\n\r\n${body}${end}\r\n`;
}

describe("the earlier mail that a reply quotes at its end", () => {
  test.each([
    [
      "in French",
      `${words}\n\nLe mar. 3 juin 2025 à 10:00, Jean Exemple <jean@example.org> a écrit :\n> Earlier.\n> Words.`,
    ],
    [
      "in German, in two lines",
      `${words}\n\nAm 3. Juni 2025 um 10:00 schrieb Johann Beispiel\n<johann@example.org>:\n> Earlier.`,
    ],
    [
      "after Outlook's rule",
      `${words}\n\n-----Original Message-----\nFrom: Jean\nSent: Tuesday\nSubject: Sample\n\nEarlier.`,
    ],
    [
      "under Outlook's head alone",
      `${words}\n\nDe : Jean Exemple\nEnvoyé : mardi 3 juin 2025 10:00\nÀ : Jane Sample\nObjet : Exemple\n\nEarlier.`,
    ],
    ["without a word of its own", `${words}\n\n> Earlier.\n> Words.`],
  ])("is cut and listed %s", async (_, text) => {
    const { body, removed } = await articleOf(plain(text));
    expect(textOfArticle({ body })).toBe(words);
    expect(removed.map(({ reason }) => reason)).toEqual(removed.map(() => "quoted-mail"));
    expect(removed.at(-1)?.text).toMatch(/Earlier\.|Words\./);
  });

  test.each([
    [
      "Gmail's",
      `<div>${words}</div><div class="gmail_quote"><div class="gmail_attr">On Tue, 3 Jun 2025, Jean Exemple wrote:<br></div><blockquote><p>Earlier.</p></blockquote></div>`,
    ],
    [
      "Outlook's",
      `<p>${words}</p><div style="border-top:solid"><p><b>From:</b> Jean Exemple<br><b>Sent:</b> Tuesday<br><b>To:</b> Jane<br><b>Subject:</b> Sample</p></div><p>Earlier.</p>`,
    ],
    [
      "Thunderbird's",
      `<p>${words}</p><div class="moz-cite-prefix">Le 03/06/2025 à 10:00, Jean Exemple a écrit :<br></div><blockquote type="cite"><p>Earlier.</p></blockquote><pre class="moz-signature">-- <br>Jane</pre>`,
    ],
  ])("is cut from HTML as %s program marks it", async (_, text) => {
    const { body, removed } = await articleOf(html(text));
    expect(textOfArticle({ body })).toBe(words);
    expect(removed.map(({ text: cut }) => cut).join(" ")).toContain("Earlier.");
  });

  test.each([
    ["is answered line by line", "Sample", `> Is it open?\n\nYes, it is.\n\n> And lit?\n\nNot yet.`, "And lit?"],
    [
      "stands above the answer",
      "Sample",
      `On 3 June 2025, Jean Exemple wrote:\n> Is it open?\n\nYes, it is.`,
      "Is it open?",
    ],
    [
      "is handed on, by its subject",
      "TR : Sample",
      `${words}\n\nDe : Jean\nEnvoyé : mardi\nÀ : Jane\nObjet : Exemple\n\nForwarded words.`,
      "Forwarded words.",
    ],
    [
      "is handed on, by its rule",
      "Sample",
      `${words}\n\n---------- Forwarded message ---------\nFrom: Jean\n\nForwarded words.`,
      "Forwarded words.",
    ],
    ["is all there is", "Sample", `> Only this.`, "Only this."],
  ])("stays where it %s", async (_, subject, text, kept) => {
    const { body } = await articleOf(plain(text, subject));
    expect(textOfArticle({ body })).toContain(kept);
  });
});

describe("what a mail's lines become", () => {
  test("lines broken at the margin are one paragraph, short ones are not", async () => {
    const wrapped =
      "A sample paragraph that the mail program broke at its margin, since no\nmore words had room, and that goes on here.";
    const { body } = await articleOf(plain(`${wrapped}\n\nJane Sample\n1 Sample Street`));
    expect(body).toHaveLength(3);
    expect(textOfArticle({ body })).toContain("since no more words had room");
  });

  test("a signature is cut, and listed as one", async () => {
    const { body, removed } = await articleOf(plain(`${words}\n\n-- \nJane Sample\nSample Office`));
    expect(textOfArticle({ body })).toBe(words);
    expect(removed).toEqual([
      { line: 3, text: "--", reason: "signature" },
      { line: 4, text: "Jane Sample", reason: "signature" },
      { line: 5, text: "Sample Office", reason: "signature" },
    ]);
  });
});

test.each([
  ["gb2312", "0fnA/c7E19ahow==", "样例文字。"],
  ["koi8-r", "8NLJzcXSLg==", "Пример."],
  ["windows-1252", "bJLpdOk=", "l’été"],
  ["iso-2022-jp", "GyRCTmNKOCRHJDkhIxsoQg==", "例文です。"],
])("a part in %s is read in it", async (charset, base64, expected) => {
  const mail = `${head}Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}`;
  expect(textOfArticle(await articleOf(mail))).toContain(expected);
});

describe("a mail that cannot be read", () => {
  test.each([
    [
      "encrypted by S/MIME",
      `${head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n\r\nMIIB`,
      "mail-encrypted",
    ],
    [
      "encrypted by PGP",
      `${head}Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e\r\n\r\n--e--`,
      "mail-encrypted",
    ],
    [
      "encrypted within its text",
      plain("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----"),
      "mail-encrypted",
    ],
    ["without a word", plain(" \n\u00a0\n"), "file-without-text"],
    ["with nothing but a picture", multipart(["Content-Type: image/png\r\n\r\nx"]), "file-without-text"],
    ["a web page named .eml", "<html><body><p>Words</p></body></html>", "file-damaged"],
    ["with headers beyond measure", `${head}${"X-Sample: 1\r\n".repeat(2_000_000)}\r\n${words}`, "file-damaged"],
    ["with parts nested beyond measure", nested(300), "file-damaged"],
  ])("%s fails with its own code", async (_, mail, code) => {
    expect(await codeOf(mail)).toBe(code);
  });

  test("a PDF named .eml is told its own name", async () => {
    expect(await codeOf(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 0, 255, 254]))).toBe("file-mislabelled");
  });
});

function nested(depth: number): string {
  const opened = Array.from(
    { length: depth },
    (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`,
  );
  return `${head}${opened.join("")}\r\n${words}`;
}

describe("who sent a mail", () => {
  test.each([
    ['"Jane Sample, Sample Gazette"', "Jane Sample", "Sample Gazette"],
    ["Jane Sample | The Sample Times", "Jane Sample", "The Sample Times"],
    ['"Jean Exemple (Reuters)"', "Jean Exemple", "Reuters"],
    ["Jean Exemple - Radio d'exemple", "Jean Exemple", "Radio d'exemple"],
    ['"Sample, Jane"', "Sample, Jane", null],
    ['"Jane Sample, Head of Communications"', "Jane Sample, Head of Communications", null],
    ['"Sample Gazette, Sample Times"', "Sample Gazette, Sample Times", null],
  ])("%s", async (name, byline, outlet) => {
    const mail = `From: ${name} <jane@example.org>\r\nSubject: Sample\r\n\r\n${words}`;
    expect(await articleOf(mail)).toMatchObject({
      byline: { value: byline, tag: "From" },
      outlet: { value: outlet },
    });
  });
});

describe("what a mail holds besides", () => {
  test("fifty mails one in the other are read as deep as any file, and the rest is said to lie too deep", async () => {
    let mail = plain(words);
    for (let level = 0; level < 50; level += 1) {
      mail = multipart([
        `Content-Type: text/plain\r\n\r\n${words} ${level}`,
        `Content-Type: message/rfc822\r\n\r\n${mail}`,
      ]).replaceAll("edge", `edge${level}`);
    }
    const readings = await readMail(mail);
    expect(readings.filter(({ kind }) => kind === "article")).toHaveLength(4);
    const failed = readings.flatMap((reading) => (reading.kind === "failed" ? [reading.part.error.message] : []));
    expect(failed).toHaveLength(1);
    expect(failed[0]).toContain("too deep");
  });

  test("ten thousand attachments are each read or listed", async () => {
    const texts = Array.from(
      { length: 5000 },
      (_, index) => `Content-Disposition: attachment; filename=${index}.txt\r\n\r\n${words}`,
    );
    const others = Array.from(
      { length: 5000 },
      (_, index) => `Content-Disposition: attachment; filename=${index}.bin\r\n\r\n\u0000`,
    );
    const readings = await readMail(multipart([`Content-Type: text/plain\r\n\r\n${words}`, ...texts, ...others]));
    expect(readings.filter(({ kind }) => kind === "article")).toHaveLength(5001);
    const [first] = readings;
    const listed = first?.kind === "article" ? first.article.removed : [];
    expect(listed.filter(({ reason }) => reason === "attachment")).toHaveLength(10_000);
  });

  test("a name with a path or control characters is only a name", async () => {
    const readings = await readMail(
      multipart([`Content-Disposition: attachment; filename="../../a\u0007b.txt"\r\n\r\n${words}`]),
    );
    const [only] = readings;
    expect(only?.kind === "article" ? only.article.origin.name : "").toBe("sample.eml › ab.txt");
  });

  test("of a mail cut short what is there is read, and it is said that it is cut", async () => {
    const readings = await readMail(multipart([`Content-Type: text/plain\r\n\r\n${words}`], ""));
    expect(
      readings.map((reading) => (reading.kind === "failed" ? reading.part.error.code : reading.article.title.value)),
    ).toEqual(["Sample", "file-damaged"]);
  });
});
