/** News agencies as they sign their dispatches. */
const agencies = new Set(
  (
    "AAP ACP AFP AGI AGP AIB AMAP ANADOLU ANGOP ANI ANP ANSA AP APA APANEWS APP APS ATS AZERTAC BELGA BELTA BERNAMA BLOOMBERG BTA CNA DPA EFE " +
    "INTERFAX IPS IRNA ISNA JIJI KYODO LUSA MAP MENA MTI NTB PANA PAP PNA PTI REUTERS RITZAU SANA SPUTNIK STT TANJUG TAP TASR TASS " +
    "UKRINFORM UPI VNA WAFA WAM XINHUA YONHAP"
  ).split(" "),
);

/** Whether a word is the name by which a news agency signs, in whatever case. */
export function isNewsAgency(word: string): boolean {
  return agencies.has(word.toUpperCase());
}
