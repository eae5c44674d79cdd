/**
 * What people write under their posts, by language: made up for the tests, none for the sake of a single word. `alike`
 * are sentences that a second language would write letter by letter or nearly so; they may be left open.
 */
export const everyday: { readonly [language: string]: { clear: readonly string[]; alike?: readonly string[] } } = {
  ar: {
    clear: [
      'اليوم خبزت هذا الخبز مع أمي في البيت',
      'شكرا لكم على كل هذا الحب، أنا سعيدة جدا',
      'صباح الخير يا أصدقاء، كيف كان يومكم؟ أنا في المقهى مع صديقتي',
    ],
  },
  bg: {
    clear: [
      'Днес изпекох хляб за цялата къща и много се радвам',
      'Коя рецепта искате да видите утре? Пишете ми в коментарите',
      'Това е най-хубавото място, на което сме били',
    ],
  },
  bn: { clear: ['আজ আমি বাড়িতে রুটি বানিয়েছি', 'আপনাদের সবাইকে অনেক ধন্যবাদ'] },
  ca: {
    clear: [
      'Avui he fet pa amb la meva àvia i ha quedat molt bo',
      'Quina és la vostra recepta preferida? Expliqueu-m’ho als comentaris',
      'Aquest cap de setmana hem anat a la muntanya amb els nens',
    ],
  },
  cs: {
    clear: [
      'Dnes jsem upekla chleba a děti ho snědly, než vychladl',
      'Jak vypadá vaše ráno? Já bez kávy nemůžu začít den',
      'Moc děkuji, že jste tady se mnou už tři roky',
    ],
  },
  da: {
    clear: [
      'I dag har jeg bagt brød med mine børn, og det blev rigtig godt',
      'Hvad er jeres bedste råd til en lang dag? Skriv til mig',
      'Vi var ude at gå en tur ved havet, og bagefter fik vi noget varmt',
    ],
    alike: ['Det er en fin dag for kaffe', 'Jeg elsker kaffe'],
  },
  de: {
    clear: [
      'Heute habe ich mit meiner Oma Brot gebacken',
      'Was ist euer liebstes Rezept für den Herbst? Schreibt es mir',
      'Endlich Wochenende, und wir fahren ans Meer',
    ],
  },
  el: { clear: ['Σήμερα έφτιαξα ψωμί με τη γιαγιά μου', 'Καλημέρα σε όλους, τι κάνετε;'] },
  en: {
    clear: [
      'Baked this loaf with my grandmother today',
      'What is your favorite way to spend a Sunday? Tell me below',
      "I can't believe we have been here for three years already",
      'The crème brûlée I made for you was so good',
    ],
  },
  es: {
    clear: [
      'Hoy hice pan con mi abuela y nos quedó buenísimo',
      '¿Cuál es tu receta favorita para el otoño? Te leo en los comentarios',
      'Este fin de semana nos fuimos a la playa con los niños',
    ],
  },
  et: {
    clear: [
      'Täna küpsetasin koos vanaemaga leiba ja see tuli väga hea',
      'Mis on sinu lemmik retsept? Kirjuta mulle',
      'Nädalavahetusel olime lastega mere ääres, kõik oli nii ilus',
    ],
  },
  fa: {
    clear: [
      'امروز با مادرم نان پختم و خیلی خوشمزه شد',
      'شما هم این غذا را دوست دارید؟ برای من بنویسید',
      'ممنون که همیشه کنار من هستید',
    ],
  },
  fi: {
    clear: [
      'Tänään leivoin leipää mummon kanssa ja siitä tuli tosi hyvää',
      'Mikä on sinun lempiresepti? Kerro mulle',
      'Olimme viikonloppuna meren rannalla, eikä ollut ollenkaan kylmä, vaikka tuuli',
    ],
  },
  fil: {
    clear: [
      'Gumawa ako ng tinapay kasama ang lola ko ngayong araw',
      'Ano ang paborito ninyong pagkain? Sabihin ninyo sa akin',
      'Maraming salamat sa inyong lahat, mahal ko kayo',
    ],
  },
  fr: {
    clear: [
      "Aujourd'hui j'ai fait du pain avec ma grand-mère",
      'Quelle est votre recette préférée pour l’automne ? Dites-moi tout',
      'On est partis à la mer ce week-end, c’était trop bien',
    ],
  },
  he: { clear: ['היום אפיתי לחם עם סבתא שלי', 'תודה רבה לכולם, אוהבת אתכם'] },
  hi: {
    clear: [
      'आज मैंने अपनी दादी के साथ रोटी बनाई',
      'आपको कौन सी रेसिपी सबसे अच्छी लगती है? मुझे बताइए',
      'आप सब का बहुत धन्यवाद, मैं बहुत खुश हूँ',
    ],
  },
  hr: {
    clear: [
      'Danas sam s bakom ispekla kruh, a djeca su ga pojela prije večere',
      'Što vi kuhate ovaj tjedan? Pišite mi, uvijek volim čuti nešto novo',
      'Netko je tko ne voli more? Lijepo je ovdje',
    ],
    alike: ['Danas je bio dobar dan i svi smo na moru', 'Hvala vam na svemu'],
  },
  hu: {
    clear: [
      'Ma kenyeret sütöttem a nagymamámmal, és nagyon finom lett',
      'Mi a kedvenc receptetek? Írjátok meg nekem',
      'A hétvégén a tengernél voltunk, és minden olyan szép volt',
    ],
  },
  id: {
    clear: [
      'Hari ini aku bikin roti bareng nenek, enak banget',
      'Kalian lebih suka yang mana? Kasih tau aku ya',
      'Udah tiga tahun kita di sini, makasih karena nggak pernah pergi',
    ],
    alike: ['Saya suka roti ini dan itu', 'Selamat pagi semua, terima kasih untuk hari ini'],
  },
  it: {
    clear: [
      'Oggi ho fatto il pane con mia nonna ed è venuto benissimo',
      'Qual è la vostra ricetta preferita per l’autunno? Scrivetelo nei commenti',
      'Questo fine settimana siamo andati al mare con i bambini',
    ],
  },
  ja: { clear: ['今日はおばあちゃんとパンを焼きました', 'みなさんの好きなレシピは何ですか'] },
  ko: { clear: ['오늘은 할머니와 빵을 구웠어요', '여러분이 좋아하는 요리는 뭐예요?'] },
  lt: {
    clear: [
      'Šiandien su močiute kepiau duoną ir ji labai skani',
      'Koks jūsų mėgstamiausias receptas? Parašykite man',
      'Savaitgalį buvome prie jūros, o vaikai labai džiaugėsi',
    ],
  },
  lv: {
    clear: [
      'Šodien ar vecmammu cepām maizi, un tā bija ļoti garda',
      'Kas jums garšo vislabāk? Uzrakstiet man',
      'Nedēļas nogalē bijām pie jūras, un bērni bija laimīgi',
    ],
  },
  ms: {
    clear: [
      'Hari ini saya buat roti dengan nenek, sedap sangat macam dulu',
      'Korang suka yang mana? Jom bagitahu saya, nak tahu sangat',
      'Esok kita pergi pantai, jangan lupa bawa anak awak',
    ],
    alike: ['Saya suka roti ini dan itu', 'Selamat pagi semua, terima kasih untuk hari ini'],
  },
  nb: {
    clear: [
      'I dag har jeg bakt brød med bestemor, og det ble veldig godt',
      'Hva er deres beste tips til en lang dag? Skriv til meg, jeg lurer på noe',
      'Vi var ute på tur ved havet, og etterpå fikk vi litt varm mat',
    ],
    alike: ['Det er en fin dag for kaffe', 'Jeg elsker kaffe'],
  },
  nl: {
    clear: [
      'Vandaag heb ik met mijn oma brood gebakken',
      'Wat is jullie favoriete recept voor de herfst? Laat het me weten',
      'Eindelijk weekend en we gaan naar zee',
    ],
  },
  pl: {
    clear: [
      'Dzisiaj upiekłam z babcią chleb i wyszedł bardzo dobry',
      'Jaki jest wasz ulubiony przepis? Napiszcie mi w komentarzu',
      'W weekend byliśmy nad morzem, a dzieci nie chciały wracać',
    ],
  },
  pt: {
    clear: [
      'Hoje eu fiz pão com a minha avó e ficou uma delícia',
      'Qual é a sua receita favorita? Me conta nos comentários',
      'Fomos à praia no fim de semana com as crianças',
    ],
  },
  ro: {
    clear: [
      'Astăzi am făcut pâine cu bunica mea și a ieșit foarte bună',
      'Care este rețeta voastră preferată? Spuneți-mi în comentarii',
      'In weekend am fost la mare cu copiii si a fost foarte frumos',
    ],
  },
  ru: {
    clear: [
      'Сегодня мы с бабушкой испекли хлеб, и он очень вкусный',
      'Какой ваш любимый рецепт? Напишите мне',
      'На выходных были на море, дети не хотели уезжать',
    ],
  },
  sk: {
    clear: [
      'Dnes som s babkou upiekla chlieb a deti ho hneď zjedli',
      'Aký je váš obľúbený recept? Napíšte mi, čo varíte',
      'Veľmi vám ďakujem, že ste tu so mnou už tri roky',
    ],
  },
  sl: {
    clear: [
      'Danes sem z babico spekla kruh in bil je zelo dober',
      'Kaj pa vi radi kuhate? Pišite mi',
      'Konec tedna smo bili na morju in otroci niso hoteli domov',
    ],
  },
  sr: {
    clear: [
      'Данас сам са баком испекла хлеб и деца су га одмах појела',
      'Шта ви кувате ове недеље? Пишите ми',
      'Danas sam sa bakom ispekla hleb, a deca su ga pojela pre večere',
      'Šta vi kuvate ove nedelje? Uvek volim da čujem nešto novo',
    ],
    alike: ['Danas je bio dobar dan i svi smo na moru', 'Hvala vam na svemu'],
  },
  sv: {
    clear: [
      'Idag har jag bakat bröd med mormor och det blev väldigt gott',
      'Vad är ert bästa tips för en lång dag? Skriv till mig',
      'Vi var ute vid havet i helgen och barnen ville inte åka hem',
    ],
  },
  sw: {
    clear: [
      'Leo nimeoka mkate na bibi yangu nyumbani',
      'Asante sana kwa upendo wenu, niko na furaha kubwa',
      'Je, wewe unapenda chakula gani? Niambie hapa chini',
    ],
  },
  ta: { clear: ['இன்று நான் பாட்டியுடன் ரொட்டி செய்தேன்', 'உங்கள் அனைவருக்கும் மிக்க நன்றி'] },
  te: { clear: ['ఈ రోజు నేను అమ్మమ్మతో రొట్టె చేశాను', 'మీ అందరికీ చాలా ధన్యవాదాలు'] },
  th: { clear: ['วันนี้ทำขนมปังกับคุณยาย', 'ขอบคุณทุกคนมากค่ะ'] },
  tr: {
    clear: [
      'Bugün anneannemle ekmek yaptık ve çok güzel oldu',
      'En sevdiğiniz tarif hangisi? Bana yazın, ben de denerim',
      'Hafta sonu çocuklarla denize gittik, her şey çok güzeldi',
    ],
  },
  uk: {
    clear: [
      'Сьогодні ми з бабусею спекли хліб, і він дуже смачний',
      'Який ваш улюблений рецепт? Напишіть мені',
      'На вихідних були на морі, і діти не хотіли їхати додому',
    ],
  },
  ur: {
    clear: [
      'آج میں نے امی کے ساتھ گھر میں روٹی بنائی',
      'آپ کو کون سا کھانا سب سے زیادہ پسند ہے؟ مجھے بتائیں',
      'آپ سب کا بہت شکریہ، میں بہت خوش ہوں',
    ],
  },
  vi: {
    clear: [
      'Hôm nay mình làm bánh mì với bà ngoại, ngon lắm',
      'Mọi người thích món nào nhất? Nói cho mình biết nhé',
      'Cuối tuần cả nhà đi biển, con rất vui',
    ],
  },
  zh: { clear: ['今天和奶奶一起做了面包', '大家最喜歡的食譜是什麼呢？'] },
};
