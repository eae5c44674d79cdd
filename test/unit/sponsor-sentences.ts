/**
 * How people say, by language, that an account stands behind a post (`paid`), and what sounds like it (`ordinary`): the
 * opposite, a credit, a prize, a joke; a sentence a line, or behind a dot. Made up for the tests; the account named is @ovenco.
 */
const written: { readonly [language: string]: { paid: string; ordinary: string } } = {
  en: {
    paid: `Presented by @ovenco
      Sunday loaf, presented by @ovenco 🍞
      This recipe is brought to you by @ovenco.
      In partnership with @ovenco: three ways to fold
      Thanks to @ovenco for sponsoring this video!
      Thank you so much @ovenco for sponsoring
      Today’s sponsor, @ovenco, sent flour
      Sponsored by Oven & Co
      SPONSORED BY @OVENCO`,
    ordinary: `Presented by me
      A talk on yeast, presented by the school
      Not sponsored by @ovenco
      This isn’t sponsored by @ovenco, I just love it
      Never in partnership with @ovenco
      Sponsored by my mom and coffee
      Today is sponsored by coffee
      The award was presented by @ovenco
      Workshop presented by @ovenco on Friday
      Thanks to @ovenco for sponsoring our team
      Baked with @ovenco, photo by @ovenco
      Thanks @ovenco for the lovely day
      In collaboration with @ovenco`,
  },
  de: {
    paid: `Präsentiert von @ovenco
      Dieses Video wird euch präsentiert von @ovenco
      In Kooperation mit @ovenco
      Gesponsert von @ovenco
      Danke an @ovenco fürs Sponsern!
      Mit freundlicher Unterstützung von @ovenco`,
    ordinary: `Präsentiert von mir
      Präsentiert von der Schule
      Nicht gesponsert von @ovenco
      Kein Video in Kooperation mit @ovenco
      Der Preis wurde präsentiert von @ovenco
      Danke an @ovenco für den schönen Tag
      Gebacken mit @ovenco`,
  },
  fr: {
    paid: `Présenté par @ovenco
      Une vidéo présentée par @ovenco
      En partenariat avec @ovenco
      Sponsorisée par @ovenco
      Merci à @ovenco d’avoir sponsorisé cette vidéo
      Merci à @ovenco pour le sponsoring`,
    ordinary: `Présenté par moi
      Présenté par l’école
      Pas sponsorisé par @ovenco
      Ce n’est pas en partenariat avec @ovenco
      Le prix a été présenté par @ovenco
      Merci à @ovenco pour cette belle journée
      Avec @ovenco au fournil`,
  },
  es: {
    paid: `Presentado por @ovenco
      Esta receta llega a ustedes gracias a @ovenco
      En alianza con @ovenco
      Patrocinado por Horno y Compañía
      Gracias a @ovenco por patrocinar este vídeo
      Auspiciado por @ovenco`,
    ordinary: `Presentado por mí
      Presentado por la escuela
      No está patrocinado por @ovenco
      No patrocinado por @ovenco
      Patrocinado por mi abuela y el café
      El premio fue presentado por @ovenco
      Gracias a @ovenco por este día`,
  },
  pt: {
    paid: `Apresentado por @ovenco
      Em parceria com @ovenco
      Um oferecimento de @ovenco
      Patrocinado por @ovenco
      Obrigada, @ovenco pelo patrocínio`,
    ordinary: `Apresentado por mim
      Apresentado pela escola
      Não é patrocinado por @ovenco
      Patrocinado por minha avó
      O prêmio foi apresentado por @ovenco
      Obrigada @ovenco pelo dia lindo`,
  },
  it: {
    paid: `Presentato da @ovenco
      In partnership con @ovenco
      Sponsorizzato da @ovenco
      Questo video è offerto da @ovenco
      Grazie a @ovenco per aver sponsorizzato il video`,
    ordinary: `Presentato da me
      Presentato dalla scuola
      Non sponsorizzato da @ovenco
      Cena offerta da @ovenco
      Il premio è presentato da @ovenco
      Grazie a @ovenco per la bella giornata`,
  },
  nl: {
    paid: `Gepresenteerd door @ovenco
      Mede mogelijk gemaakt door @ovenco
      In partnerschap met @ovenco
      Gesponsord door @ovenco
      Bedankt @ovenco voor het sponsoren van deze video`,
    ordinary: `Gepresenteerd door mij
      Gepresenteerd door de school
      Niet gesponsord door @ovenco
      De prijs werd gepresenteerd door @ovenco
      Bedankt @ovenco voor de mooie dag`,
  },
  pl: {
    paid: `Prezentowane przez @ovenco · Sponsorowany przez @ovenco · Sponsorem odcinka jest @ovenco · Dziękuję @ovenco za sponsorowanie · W partnerstwie z @ovenco`,
    ordinary: `Prezentowane przez szkołę · Nie sponsorowany przez @ovenco · To nie jest w partnerstwie z @ovenco · Dziękuję @ovenco za piękny dzień`,
  },
  sv: {
    paid: `Presenteras av @ovenco · Sponsras av @ovenco · I partnerskap med @ovenco · Tack @ovenco för att ni sponsrar`,
    ordinary: `Presenteras av skolan · Inte sponsrad av @ovenco · Priset presenterades av skolan · Tack @ovenco för en fin dag`,
  },
  no: {
    paid: `Presenteres av @ovenco · Sponset av @ovenco · I partnerskap med @ovenco · Takk til @ovenco for sponsingen`,
    ordinary: `Presentert av skolen · Ikke sponset av @ovenco · Takk til @ovenco for en fin dag`,
  },
  da: {
    paid: `Præsenteres af @ovenco · Sponsoreret af @ovenco · I partnerskab med @ovenco · Tak til @ovenco for at sponsorere`,
    ordinary: `Præsenteret af skolen · Ikke sponsoreret af @ovenco · Tak til @ovenco for en dejlig dag`,
  },
  fi: {
    paid: `Videon tarjoaa @ovenco · Jakson sponsoroi @ovenco · Kiitos @ovenco sponsoroinnista · Sponsorina @ovenco`,
    ordinary: `Kahvit tarjoaa @ovenco · Kiitos @ovenco ihanasta päivästä · Tämä ei ole sponsoroitu, kiitos @ovenco`,
  },
  cs: {
    paid: `Video vám přináší @ovenco · V partnerství s @ovenco · Sponzorováno @ovenco · Děkuji @ovenco za sponzorství`,
    ordinary: `Není sponzorováno @ovenco · Děkuji @ovenco za krásný den · Prezentuje škola`,
  },
  hu: {
    paid: `A videó a @ovenco támogatásával készült · Szponzorálta: @ovenco · Bemutatja: @ovenco · Partnerségben a @ovenco-val`,
    ordinary: `Nem @ovenco által szponzorált · Köszönöm @ovenco ezt a szép napot · Bemutatja az iskola`,
  },
  ro: {
    paid: `Prezentat de @ovenco · În parteneriat cu @ovenco · Sponsorizat de @ovenco · Mulțumesc @ovenco pentru sponsorizare`,
    ordinary: `Prezentat de mine · Nu este sponsorizat de @ovenco · Mulțumesc @ovenco pentru o zi frumoasă`,
  },
  el: {
    paid: `Παρουσιάζεται από την @ovenco · Με την υποστήριξη της @ovenco · Χορηγός: @ovenco · Ευχαριστώ την @ovenco για τη χορηγία`,
    ordinary: `Παρουσιάζεται από το σχολείο · Δεν παρουσιάζεται από την @ovenco · Ευχαριστώ την @ovenco για τη μέρα`,
  },
  tr: {
    paid: `@ovenco sunar · @ovenco’nun katkılarıyla · @ovenco sponsorluğunda · Sponsor: @ovenco`,
    ordinary: `Okul sunar · @ovenco tarafından desteklenmiyor · Teşekkürler @ovenco, güzel bir gündü`,
  },
  ru: {
    paid: `При поддержке @ovenco · Спонсор выпуска — @ovenco · В партнёрстве с @ovenco · Спасибо @ovenco за спонсорство`,
    ordinary: `Не при поддержке @ovenco · При поддержке школы · Спасибо @ovenco за прекрасный день`,
  },
  vi: {
    paid: `Được tài trợ bởi Lò Bánh · Được mang đến bởi @ovenco · Nhà tài trợ: @ovenco · Cảm ơn @ovenco đã tài trợ`,
    ordinary: `Không được tài trợ bởi @ovenco · Cảm ơn @ovenco vì một ngày đẹp`,
  },
  id: {
    paid: `Dipersembahkan oleh @ovenco · Disponsori oleh @ovenco · Terima kasih @ovenco sudah mensponsori`,
    ordinary: `Dipersembahkan oleh sekolah · Tidak disponsori oleh @ovenco · Terima kasih @ovenco untuk hari ini`,
  },
  hi: {
    paid: `@ovenco द्वारा प्रस्तुत · @ovenco के द्वारा प्रायोजित · प्रायोजक: @ovenco`,
    ordinary: `स्कूल द्वारा प्रस्तुत · @ovenco द्वारा प्रायोजित नहीं · @ovenco को धन्यवाद`,
  },
  ja: {
    paid: `提供：@ovenco · @ovencoの提供でお送りします · この動画は @ovenco 様の提供です · 協賛 @ovenco · Presented by @ovenco 新しいパン`,
    ordinary: `写真提供：@ovenco · @ovencoの提供ではありません · @ovenco さんと一緒に焼きました · 情報提供 @ovenco`,
  },
  ko: {
    paid: `@ovenco 제공 · 협찬: @ovenco · 이 영상은 @ovenco의 협찬으로 만들었어요`,
    ordinary: `사진 제공: @ovenco · 사진 @ovenco 제공 · @ovenco 협찬 아님 · 내돈내산 @ovenco · @ovenco 와 함께 빵 굽기`,
  },
  zh: {
    paid: `本视频由@ovenco赞助播出 · 贊助商：@ovenco · 由 @ovenco 呈現`,
    ordinary: `不是由@ovenco赞助 · 图片提供：@ovenco · 和@ovenco一起烤面包`,
  },
  th: {
    paid: `สนับสนุนโดย @ovenco · สปอนเซอร์: @ovenco · นำเสนอโดย @ovenco`,
    ordinary: `ไม่ได้สนับสนุนโดย @ovenco · ขอบคุณ @ovenco สำหรับวันดีๆ`,
  },
};

const lines = (text: string): string[] => text.split(/\n| · /).map((line) => line.trim());

/** The same as lists. */
export const sponsorSentences: [language: string, sentences: { paid: string[]; ordinary: string[] }][] = Object.entries(
  written,
).map(([language, { paid, ordinary }]) => [language, { paid: lines(paid), ordinary: lines(ordinary) }]);
