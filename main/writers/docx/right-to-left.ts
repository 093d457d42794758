/** Letters of the scripts that run from right to left. */
export const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return /^(ar|fa|he|ur)\b/.test(language);
}

/** Word's styles with paragraphs that run from right to left. */
export function stylesFromRight(styles: string): string {
  return styles.replace(/<w:pPrDefault><w:pPr>/, "$&<w:bidi/>");
}

/**
 * A part of Word's text turned round: its sections, its tables, and each run that holds a letter of such a script; runs of Latin words
 * stay as they are.
 */
export function textFromRight(xml: string): string {
  return xml
    .replace(/<w:docGrid\b/g, "<w:bidi/>$&")
    .replace(/<w:tblPr>((?:<w:(?:tblStyle|tblpPr|tblOverlap)\b[^>]*\/>)*)/g, "<w:tblPr>$1<w:bidiVisual/>")
    .replace(/<w:r>(<w:rPr>.*?<\/w:rPr>|<w:rPr\/>)?(.*?)<\/w:r>/gs, (run, look: string | undefined, inside: string) => {
      if (!rightToLeft.test(inside.replace(/<[^>]+>/g, ""))) return run;
      const inner = look === undefined || look === "<w:rPr/>" ? "" : look.slice("<w:rPr>".length, -"</w:rPr>".length);
      const [, before = "", after = ""] = /^(.*?)((?:<w:lang\b[^>]*\/>)?)$/s.exec(inner) ?? [];
      return `<w:r><w:rPr>${before}<w:rtl/>${after}</w:rPr>${inside}</w:r>`;
    });
}
