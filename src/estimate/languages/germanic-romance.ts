import type { LanguageWords } from './language-words';

/** Germanic and Romance languages. */
export const germanicAndRomance: readonly LanguageWords[] = [
  {
    language: 'en',
    letters: 'é',
    words: `the and of to is in you for it with this that are my on was we have your just but at from be so what not i i'm
      it's don't me all our about how when out up if they like can will more get new one has an been who their his
      her she he there know love day today here some see as or by do did had were would make made back time now
      really going because let's that's you're i've can't first always never these them us its into any after most
      where than only very much too also go want need`,
  },
  {
    language: 'de',
    letters: 'äöüß',
    words: `der die das und ist nicht ich mit ein eine für auf von zu es im in den wir auch dem des ihr euch so wie aber
      noch mein sind meine meinen einen einem einer war hat habe haben du sie er uns mir mich dir dich was wenn bei
      aus nach nur schon mehr heute morgen jetzt hier immer wieder alles alle kann sehr dass oder zum zur bin bist
      als um vor über an am bis man mal gibt dieser diese dieses unser unsere eure euer ganz gut viel doch ja kein
      keine werden wird fur fuer neue neuen endlich`,
  },
  {
    language: 'nl',
    letters: 'éèëïóöü',
    words: `de het een en van ik is dat niet met voor op te zijn mijn je we ook maar er deze naar om wat heb nog bij dit in
      hebben heeft had was waren aan uit als dan al door over weer meer veel heel zo nu vandaag morgen hier daar
      jullie ons onze jij hij zij ze mij me kan kunnen moet gaan gaat komt wordt worden geen iets alles altijd nooit
      want omdat hoe waar wie toch even lekker goed nieuwe leuk mooi of zelf samen tot na zonder`,
  },
  {
    language: 'sv',
    letters: 'åäöé',
    words: `och i att det är jag en ett som på för med inte den de av har till om så vi men min mitt dag från också när er
      alla du kan ska vill blev vara var hade mycket lite vad hur varför mig dig oss mina din ditt bara nu efter mer
      igen varit något några detta denna ut upp här utan sedan alltid aldrig tack älskar hem vecka år tillsammans
      själv kunde skulle bli blir går gör får ser två tre helt vid eller idag imorgon sen väldigt än inget ingen era
      varje många dagar gång blivit göra fått tid sig sin sitt dem deras allt andra`,
  },
  {
    language: 'da',
    letters: 'æøåé',
    words: `og i at det er jeg en et som på for med ikke den de af har til om så vi men min mit dag fra også når der alle
      jer du kan skal vil blev være var havde lige godt rigtig meget lidt hvor hvad hvis dig mig os mine din dit bare
      nu efter mere igen været hvordan hvorfor noget nogle dette denne ud op ind her kun uden siden altid aldrig tak
      elsker mad hjem uge år sammen selv kunne ville skulle blive bliver går gør får ser to tre helt ved eller hver
      mange nok dage gang blevet lave fået tid sig sin sit dem deres alt andre enhver imod`,
  },
  {
    language: 'nb',
    letters: 'æøåéòô',
    words: `og i at det er jeg en et som på for med ikke den de av har til om så vi men min mitt dag fra også når å dere
      alle du kan skal vil ble være var hadde veldig litt hvor hva hvis deg meg oss mine din ditt bare nå etter mer
      igjen vært hvordan hvorfor noe noen dette denne ut opp inn her uten siden alltid aldri takk elsker mat hjem uke
      år sammen selv kunne ville skulle bli blir går gjør får ser to tre helt ved eller der sånn fikk hver mange nok
      dager gang blitt lage fått tid seg sin sitt dem deres alt andre enhver mot`,
  },
  {
    language: 'fr',
    letters: 'àâæçèéêëîïôœùûüÿ',
    words: `le la les des et est un une pour pas je vous avec dans sur qui du en ce au nous c'est mon ma que plus mais très
      j'ai de il elle on tu ne se sa son ses mes tes ton ta votre vos notre nos aux par si ou où comme tout tous
      toute bien fait faire être suis sont avez avons avait était cette ces cet moi toi lui leur y quand encore aussi
      même sans aujourd'hui demain d'un d'une n'est qu'il qu'on j'en ça voici voilà merci trop peu jour enfin chez
      depuis après avant entre peut tres ca jamais toujours`,
  },
  {
    language: 'es',
    letters: 'áéíñóúü',
    words: `el la los las de y que en un una es con para por mi no se del lo como más su al muy pero hoy este esta yo les
      le me te nos os sus mis tu tus eso esto ese esa estos estas cuando donde qué cómo quién porque también ya si sí
      hay he ha han hemos está están estoy estaba era fue ser soy son eres tengo tiene todo todos toda todas bien
      aquí ahora siempre nunca mucho muchas muchos gracias sin sobre hasta desde entre día vida nuestra nuestro mas
      tambien aqui dia asi así solo sólo algo nada hacer hecho vamos mañana ayer quiero puedes a o ni hice nueva
      nuevo casa tan cada semana hora mejor años gente favorita favorito receta`,
  },
  {
    language: 'pt',
    letters: 'áâãàçéêíóôõúü',
    words: `o a os as de e que do da em um uma é com não para por mais meu minha você no na eu se dos isso foi mas hoje das
      nos nas ao à pelo pela seu sua seus suas meus minhas nosso nossa esse essa este esta isto aquele ele ela eles
      nós vocês te me lhe muito muita também já só quando onde como porque sem sobre até entre ser sou são está estou
      tem tenho temos ter era estava vai vou vamos fazer fiz tudo todos todas bem aqui agora sempre nunca nada dia
      obrigada obrigado gente pra pro tá né voce nao tambem ontem amanhã cada depois ou nem nova novo casa tão semana
      melhor anos receita ficou pelos pelas num numa`,
  },
  {
    language: 'it',
    letters: 'àèéìîòù',
    words: `il lo la gli le di e che è un una per con non sono del della mi ho più nel ma anche questo questa ci io oggi
      come i dei delle degli nella nei nelle al alla ai alle dal dalla da in su sul sulla si se ti vi ne tu lui lei
      noi voi loro mio mia miei mie tuo tua suo sua nostro nostra cosa chi dove quando perché così già ancora sempre
      mai molto tanto tutto tutti tutte sei abbiamo ha hai hanno era stato stata essere fare fatto bene qui ora senza
      dopo prima fino grazie giorno domani ieri po solo ogni c'è cosi perche piu poi`,
  },
  {
    language: 'ca',
    letters: 'àçèéíïòóúü',
    words: `el la els les de i que en un una és amb per a al del no més es ho molt però meu meva avui aquest tots tot fem
      fet hi ha he som són sóc jo tu nosaltres vosaltres ells em et ens us li als dels pel pels aquesta aquests
      aquestes això aquí ara sempre mai també ja si sense sobre fins des entre dia vida bon bona gràcies nostre
      nostra seva seu teva teu meus què com quan on perquè qui cada cosa fer vaig va vam han estat ser està estic
      tenim tinc d'un d'una demà ahir millor moltes molts gens cal mica només o ni nova nou casa tan setmana millors
      anys gent`,
  },
  {
    language: 'ro',
    letters: 'ăâîșțşţ',
    words: `și de la în cu pe nu o un este mai din să că pentru am care sunt ce vă mi azi foarte dar eu ca si in sa ma te
      se ne le al a ai au are fost fi era ei el ea noi voi meu mea mele mei tău ta său lor nostru noastră acest
      această acesta aceasta acum aici doar tot toate toți când cum unde cât după fără până între prin lui iar dacă
      sau bine mult multe mulțumesc zi ziua astăzi mâine ieri așa acasă într-o într-un m-am l-am v-am n-am îmi îți îi
      ați avem fac face făcut facut pana dupa asa astazi ale`,
  },
];
