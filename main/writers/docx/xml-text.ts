/**
 * A text as an XML file may hold it; every text of the tree goes into the file through here. White space other than no-break
 * spaces is a space; control signs, halves of characters and what is no character are left out.
 */
export function xmlText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, "");
}
