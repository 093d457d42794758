/** What the screens say in English of the tour. */
export const tourEn = {
  name: "Tour",
  close: "Close the tour",
  back: "Back",
  next: "Next",
  end: "Finish",
  rank: (n: number, of: number) => `${n} of ${of}`,
  steps: {
    sources: {
      title: "The picked articles",
      text: "They stand here in your order, and their number is the one of the marks in the margin. Below them, the outline of the briefing with the length of each part.",
    },
    briefing: {
      title: "The briefing",
      text: (keys: string) =>
        `You write in the middle. What is proposed was drawn from the articles: keep it or dismiss it. Every pause is saved, and ${keys} undoes step by step.`,
    },
    source: {
      title: "Where each sentence comes from",
      text: "Click into a sentence: the paragraph that it was taken from lights up beside it. A mark in the margin says whether it is word for word, reworded, or yours.",
    },
    pages: {
      title: "The real pages",
      text: (keys: string) =>
        `${keys} shows the pages as they will be printed. They follow the caret; the blue bar says where you are.`,
    },
    findings: {
      title: "The findings",
      text: "Figures, dates, names and quotations are looked for in your articles only. What differs or is missing waits here; F8 goes from one to the next.",
    },
    file: {
      title: "The file",
      text: (keys: string) =>
        `${keys} exports to Word and PDF, with the marking that you choose. This tour stays in the help (F1).`,
    },
  },
};
