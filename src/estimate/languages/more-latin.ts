import type { LanguageWords } from './language-words';

/** Other languages in Latin letters. */
export const moreLatin: readonly LanguageWords[] = [
  {
    language: 'lv',
    letters: 'āčēģīķļņšūž',
    words: `un ir ar es tas no uz par kas ka bet nav kā ja arī tā man mans mana tavs mēs jūs viņi viņš viņa tu šis šī šo
      šodien ļoti vai tik tikai jau vēl visi viss visu kad kur kāpēc jo pie pēc bez līdz pirms šeit tagad vienmēr
      nekad paldies diena dienu rīt vakar mazliet daudz vairāk kaut ko mums jums mani mūsu jūsu esmu esam bija būs
      būt var varat jauns jauna labi labs kopā mājās vienu viens cik gan ne lai to šādi`,
  },
  {
    language: 'lt',
    letters: 'ąčęėįšųūž',
    words: `ir yra su tai į iš kad ne aš tu jis ji mes jūs jie mano tavo mūsų jūsų ar bet o kaip kas kur kada kodėl nes jei
      dar jau tik labai daug šiandien rytoj vakar visada niekada čia dabar šis ši šią tas ta tą viskas visi visų man
      tau mums jums mane buvo bus būti nėra turiu galima gali galite už per po prie be iki prieš ant apie ačiū diena
      dieną truputį daugiau kažkas nieko naujas nauja gerai geras kartu namuose taip pat esu esame kiekvieną tiesiog
      savo vis kurie kurį kuri jos jų kiek visą visus namo rytas ryto vakaras metu kiekvienas turi turime esate labas
      skanu mėgstu padariau`,
  },
  {
    language: 'fi',
    letters: 'äöåšž',
    words: `ja on ei se en hän että ole mutta niin kun tai myös olen oli ovat nyt kanssa mitä tämä tänään vain minun sinun
      sen jos mä sä mun sun oon me te he minä sinä mulla sulla minulla meillä teillä teille meille tää joka jotka
      jonka kuin kaikki vielä jo aina koskaan hyvä hyvää kiitos paljon vähän sitten siis miten missä miksi tässä
      täällä siellä tuo tämän tätä sitä niitä ne nämä ihan todella aika olla olisi voi voit pitää saa kotona huomenna
      eilen viikko päivä ilman jälkeen ennen kuinka eli ihana taas uusi hänen heidän meidän teidän niiden sekä kuten
      josta jossa johon kuuluu tulee tuli tein teen tehdä saan sain saat mennään mukaan asti aamu ilta kesä ruoka
      koti oma omaa oman itse eikä ollut vaikka ettei kukaan mikään oikein juuri kohta mikä kuka minne`,
  },
  {
    language: 'et',
    letters: 'äõöüšž',
    words: `ja on ei see ma et kui ka siis oma mis oli täna väga minu sinu me te nad kas aga või nii siin seda need ning
      kõik üks veel juba oleme pole saab palju meie aitäh kuidas mina sina tema teie nende mul sul tal meil teil olen
      oled ole olin olid olla oleks võib peab saan saate tegin teeme teha kus kes miks millal sest kuid pärast enne
      ilma alati mitte midagi kunagi hea head natuke rohkem homme eile päev päeva nädal koos jaoks üle alla juurde
      selle sellest tänan uus kodus küll ju igal`,
  },
  {
    language: 'hu',
    letters: 'áéíóöőúüű',
    words: `a az és hogy nem is egy ez van de meg már ha csak én ma volt mint vagy nagyon ezt kell még minden lesz el ki be
      fel le azt ami aki amit akkor most itt ott így úgy mert majd te ő mi ti ők nekem neked nekünk nektek velem
      veled engem téged nincs voltam voltunk vagyok vagyunk lehet szeretem jó sok több után előtt alatt között nélkül
      mindig soha nap köszönöm holnap tegnap kicsit valami semmi saját új idén együtt mit hol hogyan miért ne se
      pedig illetve ilyen olyan ebben ezek azok azon ezen ennek annak őt őket neki nekik mindenki senki egész minél
      szép finom otthon reggel este délután idő tudom tudok tud lett leszek lesznek csináltam készült hozzá róla
      benne`,
  },
  {
    language: 'tr',
    letters: 'çğıöşüâîû',
    words: `ve bir bu da de için çok ile ne daha ben gibi var ama mi en o kadar olan değil sonra her benim bugün olarak
      icin cok degil bugun sen biz siz onlar bana sana bize size beni seni bizi sizi senin bizim sizin şu nasıl neden
      niye hangi nerede burada şimdi artık hep hiç biraz bile yok oldu oldum olsun olur oluyor mı mu mü ya ki diye
      çünkü eğer yani önce yeni güzel iyi tüm bütün herkes şey teşekkürler teşekkür gün yarın dün hem ise evet hayır
      birlikte kendi yaptım yaptık onu ona onun bunu buna şunu hiçbir veya yapmak yaptığım ettim etti eder edin
      lütfen bazen tam zaman günü sabah akşam evde olduğu içinde üzere`,
  },
  {
    language: 'id',
    letters: '',
    words: `yang dan di ini itu untuk dengan tidak aku kamu ada dari ke bisa sama saya juga banget buat kita sudah hari
      akan kami mereka dia anda kalian karena kalau kalo bukan belum udah lagi aja saja nggak gak ga enggak tapi atau
      pada dalam oleh seperti apa siapa kenapa gimana bagaimana kapan dimana mana sini situ sekarang selalu pernah
      semua banyak lebih paling sangat baru mau ingin harus jadi bikin pakai terima kasih besok kemarin setiap sekali
      deh dong sih kok nih loh ya pun para sebab adalah hanya memang kepada boleh bila hendak tak dah sedap`,
  },
  {
    language: 'ms',
    letters: '',
    words: `yang dan di ini itu untuk dengan tidak tak aku ada dari ke boleh sama saya juga buat kita sudah hari akan kami
      mereka dia awak anda korang kerana sebab kalau bukan belum dah lagi je saja tapi atau pada dalam oleh seperti
      macam apa siapa kenapa bagaimana bila mana sini situ sekarang selalu pernah semua banyak lebih paling sangat
      baru nak mahu hendak jadi pakai terima kasih esok semalam setiap sekali lah pun para ialah adalah hanya memang
      jom sedap kepada daripada`,
  },
  {
    language: 'fil',
    letters: 'ñ',
    words: `ang ng sa na ay at mga ko mo ako ikaw siya kami tayo kayo sila ito iyan iyon dito diyan doon hindi para kung
      pero din rin lang naman ba po may mayroon wala walang yung nang kasi dahil kapag pag ano sino saan kailan bakit
      paano lahat marami sobrang talaga aking iyong kanyang namin natin ninyo nila niya ngayon bukas kahapon araw
      salamat gusto pa nga muna isang isa bago maganda masarap kaya ni si sina kayong tayong akong`,
  },
  {
    language: 'sw',
    letters: '',
    words: `na ya wa kwa ni za la katika hii hiyo huyu hao hapa pale sana mimi wewe yeye sisi ninyi wao yangu yako yake
      yetu yenu wangu wako wake wetu langu lako lake letu kama lakini au pia tu bado tayari kila siku leo kesho jana
      sasa asante nini nani wapi lini gani si sio kuwa ndiyo hapana nzuri mzuri vizuri zaidi kidogo wote yote kutoka
      baada kabla bila hadi tena mpya moja mbili cha vya changu chetu nina una ana tuna wana karibu habari chakula
      nyumbani`,
  },
  {
    language: 'vi',
    letters: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
    words: `và là của có cho không các một những được với mình này đã đi tôi bạn rất nhưng mọi người hôm nay thì nhé ở
      trong ra vào trên dưới khi nếu vì mà như cũng đang sẽ đến từ lại còn chỉ hơn nhất nhiều ít quá lắm ai gì sao
      đâu nào thế vậy đây đó kia em anh chị ơi nha ạ con ngày mai qua ăn làm nhà yêu thích cảm ơn nữa luôn vẫn chưa
      phải cùng sau trước hay về theo đều bị`,
  },
];
