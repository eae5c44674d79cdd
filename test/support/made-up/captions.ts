/** What made-up creators write, by topic and language. */
export const captions = {
  baking: [
    'Rye on day three, and the crust finally sings. #sourdough #baking',
    'The starter is awake again after a week in the fridge. #sourdough',
    'Tuesday loaf with a slow morning and far too much butter. #baking',
    'What flour do you use when the weather turns cold? #breadmaking',
  ],
  sewing: [
    'Hoy corto el vestido de lino que llevo semanas planeando. #costura #hechoamano',
    'Cómo poner una cremallera invisible sin perder la paciencia. #costura',
    'El patrón de esta falda está en mi blog, en todas las tallas. #patrones #costura',
  ],
  linen: [
    'Leinen für die erste warme Woche des Jahres, genäht in Leipzig. #mode #slowfashion',
    'Ein Mantel, der länger hält als seine Saison. #slowfashion #mode',
    'Drei Hemden, eine Woche, keine Waschmaschine. So geht das. #mode',
  ],
  arabicCooking: [
    'وصفة اليوم: أرز بالدجاج والزعفران على طريقة جدتي #طبخ #وصفات',
    'كيف تحضرين خبز التنور في البيت بدون تنور #طبخ #خبز',
    'سلطة صيفية سريعة مع الرمان والنعناع #وصفات',
  ],
  skincare: [
    '朝のスキンケアは三つだけ。肌が敏感な日のルーティンです。 #スキンケア #敏感肌',
    '日焼け止めを一年間比べてみました。結果はこちら。 #スキンケア #美容',
    '乾燥する季節の保湿クリームの選び方。 #美容 #スキンケア',
  ],
  fitness: [
    'Diez minutos, sin material y sin excusas. #entrenamiento #fitness',
    'El ejercicio que me arregló la espalda después de años sentado. #fitness',
    'Día de piernas en un piso muy pequeño; los vecinos aún me saludan. #entrenamiento',
  ],
  gaming: [
    'Der letzte Boss, ohne einen einzigen Treffer. Es hat nur 60 Versuche gedauert. #gaming',
    'Drei kleine Spiele, die keiner kennt und jeder spielen sollte. #indiegames #gaming',
    'Mein Aufbau nach dem Umzug: weniger Kabel, mehr Ruhe. #gaming #setup',
  ],
  dumplings: [
    'Pork and chive, folded forty times before breakfast. #dumplings #cooking',
    'The dipping sauce my aunt never wrote down. #dumplings #recipe',
    'Frozen dumplings, three ways, one pan. #cooking',
  ],
  hiking: ['Ridge in the fog #hiking', 'Boots after 900 km #hiking #outdoors', 'Three huts, one day #hiking'],
  repair: [
    'Saving a chair with three broken legs #woodworking #repair',
    'How to mend a drawer that sticks in every weather #woodworking #diy',
    'A table from the skip, and what a week of sanding does #furniture #diy',
  ],
  gardening: [
    'What to sow in the last week before the frost #gardening #growyourown',
    'The slowest compost in the county, one year later #gardening',
    'Pruning apple trees without fear #gardening #orchard',
  ],
  languages: [
    'Learn 20 Portuguese verbs while you wash up #languagelearning',
    'Why you understand more than you can say #languagelearning #learning',
    'One hour a day for a year: what my Finnish sounds like #languagelearning',
  ],
  computers: [
    'A computer from 1984 goes online again #retrocomputing #repair',
    'Replacing every capacitor on this board, and why #retrocomputing #electronics',
    'Writing a game for a machine with 16 kB #retrocomputing #coding',
  ],
  coding: [
    'Today I explain recursion with soup. It works better than I feared. #coding',
    'The bug was a space. It is always a space. #programming #coding',
    'Small tools I wrote this month, and what each of them taught me. #coding',
  ],
  building: [
    'Insulating an attic from 1910: week three, still smiling. #diy #renovation',
    'Lime plaster forgives almost everything. #renovation #diy',
    'Every tool I bought and should have borrowed. #diy',
  ],
  politics: [
    'Was das neue Gesetz für Vereine bedeutet, in fünf Sätzen. #politik',
    'Ich habe den Haushalt gelesen, damit ihr es nicht müsst. #politik #haushalt',
    'Drei Fragen, die im Ausschuss niemand gestellt hat. #politik',
  ],
  poetry: [
    'Poema de hoje: a chuva que esqueceu o caminho do mar. #poesia',
    'Escrevo um poema por dia desde março, este é o número duzentos. #poesia #literatura',
    'Qual verso você leva no bolso? #poesia',
  ],
  reading: [
    '今月読んだ本を三冊だけ紹介します。 #読書 #本',
    '電車で読むのにちょうどいい短編集。 #読書',
    '積読が百冊を超えました。後悔はしていません。 #本 #読書',
  ],
  frenchSewing: [
    'Une veste cousue dans un vieux rideau, et elle tombe parfaitement. #couture',
    'Mes trois erreurs de débutante, pour que vous ne les fassiez pas. #couture #diy',
    'Le patron gratuit du mois est en ligne. #couture',
  ],
  running: ['Ten miles by moonlight, nobody but foxes. #running', 'New shoes, old knees. #running #marathon'],
  astronomy: [
    'Saturn through a telescope that costs less than a phone. #astronomy',
    'What you can see tonight with no telescope at all. #astronomy #stargazing',
    'A map of the Moon, drawn by hand over one winter. #astronomy',
  ],
  plants: [
    'Moss is not a weed. A thread in five photographs. #plants #gardening',
    'The fern I thought was dead has other plans. #houseplants #plants',
    'How much light is enough? I measured my whole flat. #plants',
  ],
  space: [
    'A rocket launch, heard from 40 km away. #space',
    'How a satellite turns without anything to push against. #space #science',
    'Every orbit of this week, on one page. #space',
  ],
} as const satisfies { [topic: string]: readonly string[] };

export type Topic = keyof typeof captions;
