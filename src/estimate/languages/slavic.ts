import type { LanguageWords } from './language-words';

/** Slavic languages, in both scripts. */
export const slavic: readonly LanguageWords[] = [
  {
    language: 'pl',
    letters: 'ąćęłńóśźż',
    words: `i w nie na się z do to jest że jak za co o ale od dla tak mi już mnie po czy jestem przez mam bardzo dziś
      dzisiaj a ja ty my wy on ona oni go ją je mu jej ich moja mój moje moim nasz nasza nasze wasz ten ta te tej
      tego tym tych tylko jeszcze też są był była było być będzie może można kiedy gdzie który która które sie ze tez
      bez pod nad przy we kto więc albo lub bo teraz tutaj tu zawsze nigdy wszystko wszystkich wszyscy dzień dzięki
      dziękuję jutro wczoraj trochę sobie ciebie was nas dobrze razem każdy naprawdę`,
  },
  {
    language: 'cs',
    letters: 'áčďéěíňóřšťúůýž',
    words: `a je to se na v že jsem s z do si i za pro jako ale už jsme jste po tak by můj moje dnes moc všechny byl byla
      bylo být bude jsou není mám máme má jen ještě také taky když kde který která které co jak proč protože nebo ani
      bez při od ze ke o u ve mi mě mně tě ti vám vás nám nás jeho její jejich ten ta tento tato toto tady teď vždy
      nikdy všechno děkuji díky den zítra včera trochu velmi hodně víc než až něco nic aby může můžete nový nové
      dneska jeste kdyz svůj svoje svou každý každá ráno večer doma opravdu kdo našich`,
  },
  {
    language: 'sk',
    letters: 'áäčďéíĺľňóôŕšťúýž',
    words: `a je to sa na v že som s z do si i za pre ako ale už sme ste po tak by môj moja dnes veľmi všetky moje bol bola
      bolo byť bude sú nie mám máme má len ešte tiež aj keď kde ktorý ktorá ktoré čo prečo pretože alebo ani bez pri
      od zo o u vo mi ma mňa ťa ti vám vás nám nás jeho jej ich ten tá tento táto toto tu teraz vždy nikdy všetko
      ďakujem deň zajtra včera trochu veľa viac než až niečo nič aby môže môžete nový nové velmi ktorých svoj svoje
      svoju každý každá ráno večer doma naozaj kto`,
  },
  {
    language: 'sl',
    letters: 'čšž',
    words: `in je se na da za so ne v s z ki kot pa tudi ali smo ste sem bi bil bila bilo biti bo bomo bom ni samo že še če
      ko kje kaj kako zakaj zato kdo kateri katera od do po pri pred med brez o mi me te ti vam vas nam nas jaz
      njegov njen moj moja moje naš naša ta tale tukaj zdaj vedno nikoli vse vsi vsak hvala dan danes jutri včeraj
      malo zelo veliko več nekaj nič lahko imam imamo nov nova novo dobro dober lep lepo rada rad jih jo ga iz imajo
      bodo svoj svoje vsako vsaka zjutraj zvečer doma res tisti nekdo radi`,
  },
  {
    language: 'hr',
    letters: 'čćđšž',
    words: `i je se na u da za su s sam od ne to što kao iz ali ili sve vam vas mi moj danas kako jako ovo a o po do ti me
      te nas nam smo ste bi bio bila bilo biti će ću ćemo nije nisam samo još već kad kada gdje tko koji koja koje
      zašto jer ako bez pri prije poslije uvijek nikad ovdje sada malo puno više nešto ništa moja moje naš naša vaš
      ovaj ova taj ta toga tome hvala dan sutra jučer lijepo lijep lijepa dobro tako nakon svaki svi imam imamo može
      možete dvije vrijeme netko također tijekom tjedan tjedna kruh kruha kava kavu obitelj mlijeko djeca djece
      mjesto svijet sretan uz čovjek nedjelja nedjelju lijepe ljeto bijeli riječ vidjeti željela upravo opet onda`,
  },
  {
    language: 'sr',
    letters: 'čćđšž',
    words: `i je se na u da za su s sam od ne to što šta kao iz ali ili sve vam vas mi moj danas kako jako baš veoma ovo a
      o po do ti me te nas nam smo ste bi bio bila bilo biti će ću ćemo nije nisam samo još već kad kada gde ko koji
      koja koje zašto jer ako bez pre posle uvek nikad ovde sada sad malo puno više nešto ništa moja moje naš naša
      vaš ovaj ova taj ta toga tome hvala dan sutra juče lepo lep lepa dobro tako nakon svaki svi imam imamo može
      možete dve vreme neko hleb takođe tokom kafa kafu porodica mleko deca dece mesto svet srećan uz čovek nedelja
      nedelju lepe leto beli reč videti želela upravo opet onda`,
  },
  {
    language: 'sr',
    letters: 'абвгдђежзијклљмнњопрстћуфхцчџш',
    words: `и у на је се да не за су сам од с то што као из али или све вам вас ми мој данас како ово а о по до ти ме те
      нас нам смо сте би био била било бити ће ћу ћемо није нисам само још већ кад када где ко који која које зашто
      јер ако без пре после увек никад овде сада сад мало пуно више нешто ништа моја моје наш наша ваш овај ова тај
      та тога томе хвала дан сутра јуче лепо добро тако након сваки сви имам имамо може можете шта баш веома хлеб
      такође током кафа кафу породица млеко деца деце место свет срећан уз човек недеља недељу лепе лето бели реч
      видети желела управо опет онда`,
  },
  {
    language: 'ru',
    letters: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
    words: `и в не на я что с это как у по мы но так за вы из все для же мне меня если очень был только сегодня бы или а о
      от до к ты он она они нас вас вам нам тебя тебе мой моя моё мои мою наш наша ваш свой свою этот эта эти этого
      этой всё всех всем еще ещё уже когда где кто почему потому который которая которые была было были быть есть нет
      может можно нужно надо сейчас тут здесь там всегда никогда просто спасибо день завтра вчера немного много
      больше после без при чтобы ли ну вот потом сама буду будет его её ее их ей ему им себя себе своей своего своих
      самый чем тем том этом тоже такой такая такие каждый раз люблю готовлю`,
  },
  {
    language: 'uk',
    letters: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
    words: `і й та на не я що це з як у ви ми по за до для мій моя все дуже але від якщо або вже мене тільки то в а о ти
      він вона вони нас вас вам нам тебе тобі моє мої мою наш наша ваш свій свою цей ця ці цього цієї усе всі усі
      всіх ще коли де хто чому тому який яка яке які був була було були бути є немає може можна треба потрібно зараз
      тут там завжди ніколи просто дякую день сьогодні завтра вчора трохи багато більше після без при щоб чи ну ось
      потім буде буду разом мені із зі його її їх їй йому їм себе собі своєї своїх чим тим цьому теж такий така такі
      кожен люблю готую`,
  },
  {
    language: 'bg',
    letters: 'абвгдежзийклмнопрстуфхцчшщъьюя',
    words: `и в на не се за да от с това е са ще как но много мен ми ви сме съм аз по моята моят всички най сте а о до при
      към ти той тя те нас вас им ни си му я го ги наш наша ваш този тази тези тук там сега днес утре вчера винаги
      никога само още вече когато къде кой защо защото който която които беше бях бъде имам има няма може можете
      трябва просто благодаря ден малко повече след без преди или ли ако че във със моите моето нова ново нов кога
      какво нещо всичко него нея техен своя своите тоя толкова всеки всяка обичам готвя бих`,
  },
];
