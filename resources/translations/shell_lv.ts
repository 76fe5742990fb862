<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>AboutRight</name>
    <message>
        <source>on access</source>
        <translation>par piekļuvi</translation>
    </message>
    <message>
        <source>on rectification</source>
        <translation>par labošanu</translation>
    </message>
    <message>
        <source>on erasure</source>
        <translation>par dzēšanu</translation>
    </message>
    <message>
        <source>on restriction of processing</source>
        <translation>par apstrādes ierobežošanu</translation>
    </message>
    <message>
        <source>on data portability</source>
        <translation>par datu pārnesamību</translation>
    </message>
    <message>
        <source>on the objection</source>
        <translation>par iebildumiem</translation>
    </message>
    <message>
        <source>on the objection to direct marketing</source>
        <translation>par iebildumiem pret tiešo tirgvedību</translation>
    </message>
    <message>
        <source>on the automated decision</source>
        <translation>par automatizēto lēmumu</translation>
    </message>
    <message>
        <source>on the withdrawal of consent</source>
        <translation>par piekrišanas atsaukumu</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Take over request</source>
        <translation>Pārņemt pieprasījumu</translation>
    </message>
    <message>
        <source>Record identity check…</source>
        <translation>Ierakstīt identitātes pārbaudi…</translation>
    </message>
    <message>
        <source>Continue without check…</source>
        <translation>Turpināt bez pārbaudes…</translation>
    </message>
    <message>
        <source>Ask a question…</source>
        <translation>Uzdot jautājumu…</translation>
    </message>
    <message>
        <source>Record the answer…</source>
        <translation>Ierakstīt atbildi…</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Sākt darbu</translation>
    </message>
    <message>
        <source>Give a task…</source>
        <translation>Dot uzdevumu…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Pieņemt lēmumu…</translation>
    </message>
    <message>
        <source>Extend deadline…</source>
        <translation>Pagarināt termiņu…</translation>
    </message>
    <message>
        <source>Remove extension…</source>
        <translation>Noņemt pagarinājumu…</translation>
    </message>
    <message>
        <source>Prepare letter…</source>
        <translation>Sagatavot vēstuli…</translation>
    </message>
    <message>
        <source>Issue letter…</source>
        <translation>Izdot vēstuli…</translation>
    </message>
    <message>
        <source>Attach signed letter…</source>
        <translation>Pievienot parakstīto vēstuli…</translation>
    </message>
    <message>
        <source>Release for posting</source>
        <translation>Nodot nosūtīšanai</translation>
    </message>
    <message>
        <source>Record dispatch…</source>
        <translation>Ierakstīt nosūtīšanu…</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>Slēgt lietu</translation>
    </message>
    <message>
        <source>Reopen case…</source>
        <translation>Atsākt lietu…</translation>
    </message>
    <message>
        <source>Record withdrawal…</source>
        <translation>Ierakstīt pieprasījuma atsaukumu…</translation>
    </message>
    <message>
        <source>Forward request…</source>
        <translation>Pārsūtīt pieprasījumu…</translation>
    </message>
    <message>
        <source>Add note…</source>
        <translation>Pievienot piezīmi…</translation>
    </message>
    <message>
        <source>Change rights…</source>
        <translation>Mainīt tiesības…</translation>
    </message>
    <message>
        <source>Correct receipt…</source>
        <translation>Precizēt saņemšanu…</translation>
    </message>
    <message>
        <source>Correct the person&apos;s details…</source>
        <translation>Precizēt personas ziņas…</translation>
    </message>
</context>
<context>
    <name>AnswerWay</name>
    <message>
        <source>By registered letter</source>
        <translation>Ierakstītā vēstulē</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>E-pastā</translation>
    </message>
    <message>
        <source>Collects in person</source>
        <translation>Saņems klātienē</translation>
    </message>
    <message>
        <source>By ordinary post</source>
        <translation>Vienkāršā vēstulē</translation>
    </message>
    <message>
        <source>By e-address</source>
        <translation>E-adresē</translation>
    </message>
</context>
<context>
    <name>AuthorityKind</name>
    <message>
        <source>Power of attorney</source>
        <translation>Pilnvara</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Vecāki</translation>
    </message>
    <message>
        <source>Guardian of a minor</source>
        <translation>Nepilngadīgā aizbildnis</translation>
    </message>
    <message>
        <source>Trustee of an adult</source>
        <translation>Pilngadīgā aizgādnis</translation>
    </message>
    <message>
        <source>Sworn advocate</source>
        <translation>Zvērināts advokāts</translation>
    </message>
    <message>
        <source>Other authority</source>
        <translation>Cits pilnvarojums</translation>
    </message>
</context>
<context>
    <name>CaseClocks</name>
    <message>
        <source>Law</source>
        <translation>Likums</translation>
    </message>
    <message>
        <source>paused {since}</source>
        <translation>apturēts {since}</translation>
    </message>
    <message>
        <source>without the pause {date}</source>
        <translation>bez pauzes {date}</translation>
    </message>
    <message>
        <source>safe until {date}</source>
        <translation>droši līdz {date}</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Apņemšanās</translation>
    </message>
    <message>
        <source>no promise</source>
        <translation>apņemšanās nav</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>In person</source>
        <translation>Klātienē</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Pa pastu</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>E-pastā</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Pa tālruni</translation>
    </message>
    <message>
        <source>By web form</source>
        <translation>Tīmekļvietnē</translation>
    </message>
    <message>
        <source>By e-address</source>
        <translation>E-adresē</translation>
    </message>
    <message>
        <source>Through a processor</source>
        <translation>Ar apstrādātāja starpniecību</translation>
    </message>
    <message>
        <source>In another way</source>
        <translation>Citā veidā</translation>
    </message>
</context>
<context>
    <name>DateStep</name>
    <message>
        <source>Request received</source>
        <translation>Pieprasījums saņemts</translation>
    </message>
    <message>
        <source>The month ends</source>
        <translation>Mēnesis beidzas</translation>
    </message>
    <message>
        <source>Three months end</source>
        <translation>Trīs mēneši beidzas</translation>
    </message>
    <message>
        <source>End, counted from the end of the first month</source>
        <translation>Beigas, skaitot no pirmā mēneša beigām</translation>
    </message>
    <message>
        <source>The promised days end: {detail}</source>
        <translation>Beidzas apņemšanās dienas: {detail}</translation>
    </message>
    <message>
        <source>Working day {detail}</source>
        <translation>{detail}. darba diena</translation>
    </message>
    <message>
        <source>Promised at once</source>
        <translation>Apņemšanās: nekavējoties</translation>
    </message>
    <message>
        <source>Question asked: the month stands still</source>
        <translation>Uzdots jautājums: mēneša skaitīšana apturēta</translation>
    </message>
    <message>
        <source>Answer received, days paused: {detail}</source>
        <translation>Saņemta atbilde, apturētas dienas: {detail}</translation>
    </message>
    <message>
        <source>End with the pause, days added: {detail}</source>
        <translation>Beigas ar pauzi, pieskaitītas dienas: {detail}</translation>
    </message>
    <message>
        <source>Notice of extension sent</source>
        <translation>Nosūtīts paziņojums par pagarināšanu</translation>
    </message>
    <message>
        <source>Notice of extension sent too late</source>
        <translation>Paziņojums par pagarināšanu nosūtīts par vēlu</translation>
    </message>
    <message>
        <source>Passed over: Saturday</source>
        <translation>Izlaista: sestdiena</translation>
    </message>
    <message>
        <source>Passed over: Sunday</source>
        <translation>Izlaista: svētdiena</translation>
    </message>
    <message>
        <source>Passed over: {detail}</source>
        <translation>Izlaista: {detail}</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Pēdējā diena</translation>
    </message>
    <message>
        <source>Safe without moving: {date}</source>
        <translation>Droši bez pārcelšanas: {date}</translation>
    </message>
    <message>
        <source>The last day by law</source>
        <translation>Pēdējā diena pēc likuma</translation>
    </message>
    <message>
        <source>The last day by the promise</source>
        <translation>Pēdējā diena pēc apņemšanās</translation>
    </message>
    <message>
        <source>The day of receipt is not counted</source>
        <translation>Dienu, kad saņemts, neskaita</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>Svētku diena</translation>
    </message>
    <message>
        <source>Why {date}?</source>
        <translation>Kāpēc {date}?</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>This did not work. Nothing was changed; try again.</source>
        <translation>Neizdevās. Nekas nav mainīts; mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Unlocking did not succeed. Check the user, the password and capital letters.</source>
        <translation>Neizdevās atslēgt. Pārbaudiet lietotāju, paroli un lielos burtus.</translation>
    </message>
    <message>
        <source>Wait a little before the next try: {seconds} s.</source>
        <translation>Pirms nākamā mēģinājuma jāpagaida: {seconds} s.</translation>
    </message>
    <message>
        <source>This is no recovery key. Compare each group with the printed sheet.</source>
        <translation>Tā nav atkopšanas atslēga. Salīdziniet katru grupu ar izdrukāto lapu.</translation>
    </message>
    <message>
        <source>This recovery key does not open this store. Look for the newest printed sheet.</source>
        <translation>Šī atkopšanas atslēga krātuvi neatver. Sameklējiet jaunāko izdrukāto lapu.</translation>
    </message>
    <message>
        <source>The store cannot be used. Nothing was changed; ask the administrator.</source>
        <translation>Krātuvi nevar lietot. Nekas nav mainīts; vērsieties pie administratora.</translation>
    </message>
    <message>
        <source>There is no store in this folder. Choose another folder or make a new store.</source>
        <translation>Šajā mapē krātuves nav. Izvēlieties citu mapi vai izveidojiet jaunu krātuvi.</translation>
    </message>
    <message>
        <source>There is a store in this folder already; it was left as it is. Choose another folder.</source>
        <translation>Šajā mapē krātuve jau ir; tā palika neskarta. Izvēlieties citu mapi.</translation>
    </message>
    <message>
        <source>The folder holds other files. A new store needs an empty folder of its own.</source>
        <translation>Mapē ir citas datnes. Jaunai krātuvei vajag savu, tukšu mapi.</translation>
    </message>
    <message>
        <source>The store is damaged and was left as it is. Restore it from a backup copy.</source>
        <translation>Krātuve ir bojāta un palika neskarta. Atjaunojiet to no rezerves kopijas.</translation>
    </message>
    <message>
        <source>A newer program ({made_by}) made this store. Nothing was changed; update the program here.</source>
        <translation>Krātuvi veidojusi jaunāka programma ({made_by}). Nekas nav mainīts; atjauniniet programmu šajā datorā.</translation>
    </message>
    <message>
        <source>The store is open in another window or computer. Close it there, or go over to it.</source>
        <translation>Krātuve ir atvērta citā logā vai datorā. Aizveriet to tur vai pārejiet uz to.</translation>
    </message>
    <message>
        <source>The folder lies on a network share ({kind}), where the store could be damaged. Choose a folder on this computer.</source>
        <translation>Mape atrodas tīkla koplietojumā ({kind}), kur krātuve var tikt sabojāta. Izvēlieties mapi šajā datorā.</translation>
    </message>
    <message>
        <source>The folder or the store may not be written. Change its permissions or choose another.</source>
        <translation>Mapē vai krātuvē nevar rakstīt. Mainiet piekļuves tiesības vai izvēlieties citu mapi.</translation>
    </message>
    <message>
        <source>The store is locked. Unlock it and try again.</source>
        <translation>Krātuve ir aizslēgta. Atslēdziet to un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>The store could not be upgraded; it is as it was before. A copy lies beside it: {backup}.</source>
        <translation>Krātuvi neizdevās pārveidot; tā ir tāda, kāda bija. Blakus ir kopija: {backup}.</translation>
    </message>
    <message>
        <source>The database engine is too old ({found}, needed {needed}). Install the program anew.</source>
        <translation>Datubāzes dzinis ir par vecu ({found}, vajag {needed}). Uzstādiet programmu no jauna.</translation>
    </message>
    <message>
        <source>The key file is not in the store&apos;s folder. Put it back from a backup copy.</source>
        <translation>Krātuves mapē nav atslēgas datnes. Ielieciet to atpakaļ no rezerves kopijas.</translation>
    </message>
    <message>
        <source>The key file is damaged. Put it back from a backup copy; the store itself is unharmed.</source>
        <translation>Atslēgas datne ir bojāta. Ielieciet to atpakaļ no rezerves kopijas; pati krātuve ir neskarta.</translation>
    </message>
    <message>
        <source>The key file belongs to another store, or the database is damaged at its beginning. Put both back from the same backup copy.</source>
        <translation>Atslēgas datne pieder citai krātuvei, vai arī datubāze ir bojāta sākumā. Atjaunojiet abas no vienas un tās pašas rezerves kopijas.</translation>
    </message>
    <message>
        <source>Not saved, because the disk is full. What you typed is here; make room and try again.</source>
        <translation>Neizdevās saglabāt, jo diskā nav vietas. Ievadītais ir šeit; atbrīvojiet vietu un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Not saved, because the disk did not answer. What you typed is here; check the disk and try again.</source>
        <translation>Neizdevās saglabāt, jo disks neatbild. Ievadītais ir šeit; pārbaudiet disku un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. It is read again; repeat your change.</source>
        <translation>Pa to laiku kāds cits to mainīja. Dati ir nolasīti no jauna; atkārtojiet izmaiņu.</translation>
    </message>
    <message>
        <source>This is not there any more. Go back to the list.</source>
        <translation>Tā vairs nav. Atgriezieties sarakstā.</translation>
    </message>
    <message>
        <source>The file is too large for the store. Keep it elsewhere and write down its place and hash.</source>
        <translation>Datne krātuvei ir par lielu. Glabājiet to citur un pierakstiet tās vietu un kontrolsummu.</translation>
    </message>
    <message>
        <source>Reading was stopped. Try again.</source>
        <translation>Lasīšana tika pārtraukta. Mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Check the printer and print again.</source>
        <translation>Printeris lapas nepieņēma. Pārbaudiet printeri un drukājiet vēlreiz.</translation>
    </message>
    <message>
        <source>These pages cannot be shown.</source>
        <translation>Šīs lapas nevar parādīt.</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Try again</source>
        <translation>Mēģināt vēlreiz</translation>
    </message>
    <message>
        <source>Your role may not do this. The data protection officer may.</source>
        <translation>Jūsu loma to neļauj. To drīkst datu aizsardzības speciālists.</translation>
    </message>
    <message>
        <source>Something unexpected happened. What was not saved is still here; save it, or lock and unlock again. A note without any data is in the program&apos;s log.</source>
        <translation>Notika kas neparedzēts. Nesaglabātais vēl ir šeit; saglabājiet to vai aizslēdziet un atslēdziet vēlreiz. Programmas žurnālā ir piezīme bez jebkādiem datiem.</translation>
    </message>
</context>
<context>
    <name>FieldProblem</name>
    <message>
        <source>This cannot be saved as it is. Check what is written here.</source>
        <translation>Tā saglabāt nevar. Pārbaudiet, kas šeit rakstīts.</translation>
    </message>
    <message>
        <source>This field is empty. Fill it in.</source>
        <translation>Lauks ir tukšs. Aizpildiet to.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Izvēlieties vismaz vienu.</translation>
    </message>
    <message>
        <source>This stands here twice. Keep it once.</source>
        <translation>Tas šeit ir divreiz. Atstājiet vienreiz.</translation>
    </message>
    <message>
        <source>Write the person&apos;s name and surname.</source>
        <translation>Ierakstiet personas vārdu un uzvārdu.</translation>
    </message>
    <message>
        <source>Tick at least one thing that the person asks for.</source>
        <translation>Atzīmējiet vismaz vienu, ko persona lūdz.</translation>
    </message>
    <message>
        <source>Write a phone number, an e-mail or an address, or choose that the person collects.</source>
        <translation>Ierakstiet tālruni, e-pastu vai adresi vai izvēlieties, ka atbildi saņems klātienē.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Compare it with what the person gave.</source>
        <translation>Tā nav e-pasta adrese. Salīdziniet ar to, ko persona norādīja.</translation>
    </message>
    <message>
        <source>This is neither a phone number nor an e-mail. Compare it with what the person gave.</source>
        <translation>Tas nav ne tālrunis, ne e-pasts. Salīdziniet ar to, ko persona norādīja.</translation>
    </message>
    <message>
        <source>An answer by e-mail needs an address. Write it or choose another way of answering.</source>
        <translation>Atbildei e-pastā vajag e-pasta adresi. Ierakstiet to vai izvēlieties citu atbildes veidu.</translation>
    </message>
    <message>
        <source>A letter by post needs an address. Write it or choose another way of answering.</source>
        <translation>Ierakstītai vēstulei vajag adresi. Ierakstiet to vai izvēlieties citu atbildes veidu.</translation>
    </message>
    <message>
        <source>Write the representative&apos;s name.</source>
        <translation>Ierakstiet pārstāvja vārdu un uzvārdu.</translation>
    </message>
    <message>
        <source>The request came more than a day ago. Write why it is recorded only now.</source>
        <translation>Pieprasījums saņemts pirms vairāk nekā dienas. Ierakstiet, kāpēc tas reģistrēts tikai tagad.</translation>
    </message>
    <message>
        <source>This moment is still to come. Write an earlier one.</source>
        <translation>Šis brīdis vēl nav pienācis. Ierakstiet agrāku.</translation>
    </message>
    <message>
        <source>This is too early. The earliest day is {earliest}.</source>
        <translation>Tas ir par agru. Agrākā diena ir {earliest}</translation>
    </message>
    <message>
        <source>This is too long. It may have {limit} characters.</source>
        <translation>Tas ir par garu. Pieļaujamais rakstzīmju skaits: {limit}.</translation>
    </message>
    <message>
        <source>The password is too long. It may have {longest} characters.</source>
        <translation>Parole ir par garu. Pieļaujamais rakstzīmju skaits: {longest}.</translation>
    </message>
    <message>
        <source>Character {position} cannot be kept. Remove it and write it anew.</source>
        <translation>{position}. rakstzīmi nevar saglabāt. Izdzēsiet to un ierakstiet no jauna.</translation>
    </message>
    <message>
        <source>Character {position} ({character}) is no digit. Write the code with digits.</source>
        <translation>{position}. rakstzīme ({character}) nav cipars. Ierakstiet kodu ar cipariem.</translation>
    </message>
    <message>
        <source>The hyphen stands after the sixth digit. Compare the code with the document.</source>
        <translation>Defise rakstāma aiz sestā cipara. Salīdziniet kodu ar dokumentu.</translation>
    </message>
    <message>
        <source>A personal code has 11 digits, here are {digits}. Compare it with the document.</source>
        <translation>Personas kodā ir 11 ciparu, šeit: {digits}. Salīdziniet ar dokumentu.</translation>
    </message>
    <message>
        <source>No person&apos;s code begins like this. Compare it with the document.</source>
        <translation>Personas kods tā nesākas. Salīdziniet ar dokumentu.</translation>
    </message>
    <message>
        <source>There is no such date of birth. Compare the code with the document.</source>
        <translation>Šāda dzimšanas datuma nav. Salīdziniet kodu ar dokumentu.</translation>
    </message>
    <message>
        <source>The seventh digit is 0, 1 or 2, here it is {digit}. Compare it with the document.</source>
        <translation>Septītais cipars ir 0, 1 vai 2, šeit: {digit}. Salīdziniet ar dokumentu.</translation>
    </message>
    <message>
        <source>This date of birth is still to come. Compare the code with the document.</source>
        <translation>Šis dzimšanas datums vēl nav pienācis. Salīdziniet kodu ar dokumentu.</translation>
    </message>
    <message>
        <source>The number does not agree with its check digit. Compare it with the receipt.</source>
        <translation>Numurs neatbilst pārbaudes ciparam. Salīdziniet ar kvīti.</translation>
    </message>
    <message>
        <source>The check digit is unusual. Compare the code with the document once more.</source>
        <translation>Pārbaudes cipars ir neparasts. Vēlreiz salīdziniet kodu ar dokumentu.</translation>
    </message>
    <message>
        <source>A post number looks like RR123456785LV. Compare it with the receipt.</source>
        <translation>Sūtījuma numurs izskatās tā: RR123456785LV. Salīdziniet ar kvīti.</translation>
    </message>
    <message>
        <source>A registered letter has a number. Write it from the receipt of the post.</source>
        <translation>Ierakstītai vēstulei ir numurs. Pārrakstiet to no pasta kvīts.</translation>
    </message>
    <message>
        <source>The registration number does not agree with its check digit. Compare it once more.</source>
        <translation>Reģistrācijas numurs neatbilst pārbaudes ciparam. Salīdziniet vēlreiz.</translation>
    </message>
    <message>
        <source>Use small Latin letters, digits and hyphens; begin with a letter.</source>
        <translation>Lietojiet mazos latīņu burtus, ciparus un defises; sāciet ar burtu.</translation>
    </message>
    <message>
        <source>No such period is possible. Write a whole number that is not too large.</source>
        <translation>Šāds termiņš nav iespējams. Ierakstiet veselu, ne pārāk lielu skaitli.</translation>
    </message>
    <message>
        <source>This number is not possible here. Choose another.</source>
        <translation>Šāds skaitlis te nav iespējams. Izvēlieties citu.</translation>
    </message>
    <message>
        <source>At most {most} working days are possible.</source>
        <translation>Iespējamais darba dienu skaits – līdz {most}.</translation>
    </message>
    <message>
        <source>At most {most} days are possible.</source>
        <translation>Iespējamais dienu skaits – līdz {most}.</translation>
    </message>
    <message>
        <source>Choose from {from} to {to} minutes.</source>
        <translation>Izvēlieties no {from} līdz {to} minūtēm.</translation>
    </message>
    <message>
        <source>The password is too short. It needs at least {shortest} characters; words count too.</source>
        <translation>Parole ir par īsu. Mazākais rakstzīmju skaits: {shortest}; der arī vārdi.</translation>
    </message>
    <message>
        <source>This password would be guessed soon. Put several unconnected words together.</source>
        <translation>Šādu paroli drīz uzminētu. Salieciet kopā vairākus nesaistītus vārdus.</translation>
    </message>
    <message>
        <source>The password holds the firm&apos;s name, which others try first. Choose other words.</source>
        <translation>Parolē ir uzņēmuma nosaukums, ko citi mēģina vispirms. Izvēlieties citus vārdus.</translation>
    </message>
    <message>
        <source>The password holds the user&apos;s name, which others try first. Choose other words.</source>
        <translation>Parolē ir lietotāja vārds, ko citi mēģina vispirms. Izvēlieties citus vārdus.</translation>
    </message>
    <message>
        <source>The password holds a character that cannot be typed everywhere. Leave it out.</source>
        <translation>Parolē ir rakstzīme, ko ne visur var ievadīt. Izlaidiet to.</translation>
    </message>
    <message>
        <source>Write the name with which this user unlocks.</source>
        <translation>Ierakstiet vārdu, ar kādu šis lietotājs atslēdz krātuvi.</translation>
    </message>
    <message>
        <source>No data protection officer has this user name. Write the officer&apos;s.</source>
        <translation>Nevienam datu aizsardzības speciālistam nav tāda lietotājvārda. Ierakstiet speciālista lietotājvārdu.</translation>
    </message>
    <message>
        <source>There is a user of that name. Choose another name.</source>
        <translation>Lietotājs ar tādu vārdu jau ir. Izvēlieties citu.</translation>
    </message>
    <message>
        <source>The request does not ask for this: {right}.</source>
        <translation>Pieprasījumā tā nav: {right}.</translation>
    </message>
    <message>
        <source>The letter carries a later date. Nothing can be sent before it was signed.</source>
        <translation>Vēstulei ir vēlāks datums. Pirms parakstīšanas neko nevar nosūtīt.</translation>
    </message>
    <message>
        <source>Write where the letter was sent.</source>
        <translation>Ierakstiet, uz kurieni vēstule nosūtīta.</translation>
    </message>
    <message>
        <source>The person or the policy expects another way: {ways}. Write why it was not used.</source>
        <translation>Persona vai politika gaida citu veidu: {ways}. Ierakstiet, kāpēc tas netika izmantots.</translation>
    </message>
    <message>
        <source>The answer leaves after the date of the law or of the promise. Write why.</source>
        <translation>Atbilde tiek nosūtīta pēc likuma vai apņemšanās termiņa. Ierakstiet, kāpēc.</translation>
    </message>
    <message>
        <source>Write why; it stays in the history.</source>
        <translation>Ierakstiet, kāpēc; tas paliks notikumos.</translation>
    </message>
    <message>
        <source>The file is empty. Choose another one.</source>
        <translation>Datne ir tukša. Izvēlieties citu.</translation>
    </message>
    <message>
        <source>The file is larger than {limit_mib} MiB. Keep it elsewhere and write down its place and hash.</source>
        <translation>Datne ir lielāka par {limit_mib} MiB. Glabājiet to citur un pierakstiet tās vietu un kontrolsummu.</translation>
    </message>
    <message>
        <source>The letter&apos;s text has no such part.</source>
        <translation>Vēstules tekstā šādas daļas nav.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keys</source>
        <translation>Taustiņi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Šajā lapā</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Visur</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>Sarakstos</translation>
    </message>
    <message>
        <source>In forms</source>
        <translation>Veidlapās</translation>
    </message>
</context>
<context>
    <name>IdentityMethod</name>
    <message>
        <source>Document seen</source>
        <translation>Redzēts dokuments</translation>
    </message>
    <message>
        <source>Valid electronic signature</source>
        <translation>Derīgs elektroniskais paraksts</translation>
    </message>
    <message>
        <source>Known channel and a check</source>
        <translation>Zināms saziņas kanāls un pārbaude</translation>
    </message>
    <message>
        <source>Representative with authority</source>
        <translation>Pārstāvis ar pilnvarojumu</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Latvian</source>
        <translation>Latviešu</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Angļu</translation>
    </message>
</context>
<context>
    <name>LetterKind</name>
    <message>
        <source>Acknowledgement of receipt</source>
        <translation>Saņemšanas apstiprinājums</translation>
    </message>
    <message>
        <source>Question about identity</source>
        <translation>Jautājums par identitāti</translation>
    </message>
    <message>
        <source>Question about scope</source>
        <translation>Jautājums par pieprasījuma apjomu</translation>
    </message>
    <message>
        <source>Notice of extension</source>
        <translation>Paziņojums par termiņa pagarināšanu</translation>
    </message>
    <message>
        <source>Answer on access</source>
        <translation>Atbilde par piekļuvi</translation>
    </message>
    <message>
        <source>Answer on rectification</source>
        <translation>Atbilde par labošanu</translation>
    </message>
    <message>
        <source>Answer on erasure</source>
        <translation>Atbilde par dzēšanu</translation>
    </message>
    <message>
        <source>Answer on restriction of processing</source>
        <translation>Atbilde par apstrādes ierobežošanu</translation>
    </message>
    <message>
        <source>Notice that a restriction is lifted</source>
        <translation>Paziņojums par ierobežojuma atcelšanu</translation>
    </message>
    <message>
        <source>Answer on data portability</source>
        <translation>Atbilde par datu pārnesamību</translation>
    </message>
    <message>
        <source>Answer on an objection</source>
        <translation>Atbilde par iebildumiem</translation>
    </message>
    <message>
        <source>Answer on direct marketing</source>
        <translation>Atbilde par tiešo tirgvedību</translation>
    </message>
    <message>
        <source>Answer on withdrawal of consent</source>
        <translation>Atbilde par piekrišanas atsaukumu</translation>
    </message>
    <message>
        <source>Answer on an automated decision</source>
        <translation>Atbilde par automatizētu lēmumu</translation>
    </message>
    <message>
        <source>Answer granting a part</source>
        <translation>Atbilde par daļēju izpildi</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Atteikums</translation>
    </message>
    <message>
        <source>Answer that no data are held</source>
        <translation>Atbilde par datu neesamību</translation>
    </message>
    <message>
        <source>Answer without identification</source>
        <translation>Atbilde par neapstiprinātu identitāti</translation>
    </message>
    <message>
        <source>Answer from the policy only</source>
        <translation>Atbilde pēc privātuma politikas</translation>
    </message>
    <message>
        <source>Notice of forwarding</source>
        <translation>Paziņojums par pārsūtīšanu</translation>
    </message>
</context>
<context>
    <name>LetterState</name>
    <message>
        <source>draft</source>
        <translation>projekts</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>izdota</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>parakstīta</translation>
    </message>
    <message>
        <source>released for posting</source>
        <translation>nodota nosūtīšanai</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>nosūtīta</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>izsniegta</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>atgriezta</translation>
    </message>
    <message>
        <source>annulled</source>
        <translation>anulēta</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Decide on access</source>
        <translation>Pieņemt lēmumu par piekļuvi</translation>
    </message>
    <message>
        <source>Decide on rectification</source>
        <translation>Pieņemt lēmumu par labošanu</translation>
    </message>
    <message>
        <source>Decide on erasure</source>
        <translation>Pieņemt lēmumu par dzēšanu</translation>
    </message>
    <message>
        <source>Decide on restriction of processing</source>
        <translation>Pieņemt lēmumu par apstrādes ierobežošanu</translation>
    </message>
    <message>
        <source>Decide on data portability</source>
        <translation>Pieņemt lēmumu par datu pārnesamību</translation>
    </message>
    <message>
        <source>Decide on the objection</source>
        <translation>Pieņemt lēmumu par iebildumiem</translation>
    </message>
    <message>
        <source>Decide on the objection to direct marketing</source>
        <translation>Pieņemt lēmumu par iebildumiem pret tiešo tirgvedību</translation>
    </message>
    <message>
        <source>Decide on the automated decision</source>
        <translation>Pieņemt lēmumu par automatizēto lēmumu</translation>
    </message>
    <message>
        <source>Decide on the withdrawal of consent</source>
        <translation>Pieņemt lēmumu par piekrišanas atsaukumu</translation>
    </message>
    <message>
        <source>Take over the request</source>
        <translation>Pārņemt pieprasījumu</translation>
    </message>
    <message>
        <source>Check identity</source>
        <translation>Pārbaudīt identitāti</translation>
    </message>
    <message>
        <source>Stop the mailings and answer</source>
        <translation>Pārtraukt sūtījumus un atbildēt</translation>
    </message>
    <message>
        <source>We are waiting for an answer to the question, {since}</source>
        <translation>Gaidām atbildi uz jautājumu {since}</translation>
    </message>
    <message>
        <source>Start work on the request</source>
        <translation>Sākt darbu pie pieprasījuma</translation>
    </message>
    <message>
        <source>Finish tasks: {count}</source>
        <translation>Pabeigt uzdevumus: {count}</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Pieņemt lēmumu</translation>
    </message>
    <message>
        <source>Prepare the letter: {kind}</source>
        <translation>Sagatavot vēstuli: {kind}</translation>
    </message>
    <message>
        <source>Issue the letter: {kind}</source>
        <translation>Izdot vēstuli: {kind}</translation>
    </message>
    <message>
        <source>Sign letter {letter}</source>
        <translation>Parakstīt vēstuli {letter}</translation>
    </message>
    <message>
        <source>Send letter {letter}</source>
        <translation>Nosūtīt vēstuli {letter}</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Slēgt lietu</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Granted</source>
        <translation>Izpildīt</translation>
    </message>
    <message>
        <source>Partly granted</source>
        <translation>Izpildīt daļēji</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Atteikt</translation>
    </message>
    <message>
        <source>No data held</source>
        <translation>Datu nav</translation>
    </message>
    <message>
        <source>Person not identified</source>
        <translation>Persona nav identificēta</translation>
    </message>
</context>
<context>
    <name>PaperDoor</name>
    <message>
        <source>Save as PDF</source>
        <translation>Saglabāt PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF dokumenti (*.pdf)</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Saglabāt CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabulas (*.csv)</translation>
    </message>
</context>
<context>
    <name>PlainRight</name>
    <message>
        <source>Know what data there are (access)</source>
        <translation>Uzzināt, kādi dati ir (piekļuve)</translation>
    </message>
    <message>
        <source>Correct data</source>
        <translation>Labot datus</translation>
    </message>
    <message>
        <source>Erase data</source>
        <translation>Dzēst datus</translation>
    </message>
    <message>
        <source>Restrict processing</source>
        <translation>Ierobežot apstrādi</translation>
    </message>
    <message>
        <source>Receive or transfer data (portability)</source>
        <translation>Saņemt vai pārnest datus (pārnesamība)</translation>
    </message>
    <message>
        <source>Object to processing</source>
        <translation>Iebilst pret apstrādi</translation>
    </message>
    <message>
        <source>Send no advertising</source>
        <translation>Nesūtīt reklāmu</translation>
    </message>
    <message>
        <source>Have an automated decision reviewed</source>
        <translation>Pārskatīt automatizētu lēmumu</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Atsaukt piekrišanu</translation>
    </message>
</context>
<context>
    <name>QuestionKind</name>
    <message>
        <source>About identity</source>
        <translation>Par identitāti</translation>
    </message>
    <message>
        <source>About scope</source>
        <translation>Par apjomu</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation>Šodien</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Pieprasījumi</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Reģistri</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Vēstules</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Pamats</translation>
    </message>
    <message>
        <source>Monthly summary</source>
        <translation>Mēneša pārskats</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Pārskati</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Iestatījumi</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Aizslēgt</translation>
    </message>
    <message>
        <source>Other store…</source>
        <translation>Cita krātuve…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Vietas</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>another step comes first</source>
        <translation>vispirms jāizpilda cits solis</translation>
    </message>
    <message>
        <source>it is taken over already</source>
        <translation>tas jau ir pārņemts</translation>
    </message>
    <message>
        <source>the case is not closed</source>
        <translation>lieta nav slēgta</translation>
    </message>
    <message>
        <source>identity is confirmed already</source>
        <translation>identitāte jau ir apstiprināta</translation>
    </message>
    <message>
        <source>the check of identity is already under way</source>
        <translation>identitātes pārbaude jau ir sākta</translation>
    </message>
    <message>
        <source>another question is open or the request is decided</source>
        <translation>cits jautājums gaida atbildi vai lēmums jau ir pieņemts</translation>
    </message>
    <message>
        <source>no question is waiting for an answer</source>
        <translation>neviens jautājums negaida atbildi</translation>
    </message>
    <message>
        <source>identity is not checked</source>
        <translation>identitāte nav pārbaudīta</translation>
    </message>
    <message>
        <source>work is under way already</source>
        <translation>darbs jau ir sākts</translation>
    </message>
    <message>
        <source>the request is answered already</source>
        <translation>uz pieprasījumu jau ir atbildēts</translation>
    </message>
    <message>
        <source>a decision stands; withdraw it first</source>
        <translation>lēmums ir pieņemts; vispirms tas jāatsauc</translation>
    </message>
    <message>
        <source>the deadline can be extended once only</source>
        <translation>termiņu var pagarināt tikai vienreiz</translation>
    </message>
    <message>
        <source>the deadline is not extended</source>
        <translation>termiņš nav pagarināts</translation>
    </message>
    <message>
        <source>no letter is issued</source>
        <translation>neviena vēstule nav izdota</translation>
    </message>
    <message>
        <source>no letter is signed</source>
        <translation>neviena vēstule nav parakstīta</translation>
    </message>
    <message>
        <source>no letter is prepared</source>
        <translation>neviena vēstule nav sagatavota</translation>
    </message>
    <message>
        <source>there is no decision {about}</source>
        <translation>nav lēmuma {about}</translation>
    </message>
    <message>
        <source>the case has ended ({state})</source>
        <translation>lieta ir beigusies ({state})</translation>
    </message>
    <message>
        <source>the answer is not sent</source>
        <translation>atbilde nav nosūtīta</translation>
    </message>
    <message>
        <source>tasks are still open: {count}</source>
        <translation>nepabeigti uzdevumi: {count}</translation>
    </message>
    <message>
        <source>this kind of letter answers no decision taken</source>
        <translation>šī vēstule neatbild nevienam pieņemtam lēmumam</translation>
    </message>
    <message>
        <source>identity is not confirmed</source>
        <translation>identitāte nav apstiprināta</translation>
    </message>
    <message>
        <source>the person was never asked to confirm their identity</source>
        <translation>personai nav lūgts apstiprināt identitāti</translation>
    </message>
    <message>
        <source>an objection to direct marketing is always carried out</source>
        <translation>iebildumu pret tiešo tirgvedību izpilda vienmēr</translation>
    </message>
    <message>
        <source>a withdrawal of consent is always carried out</source>
        <translation>piekrišanas atsaukumu izpilda vienmēr</translation>
    </message>
    <message>
        <source>a refusal needs a ground from the law&apos;s list</source>
        <translation>atteikumam vajag pamatu no likuma saraksta</translation>
    </message>
    <message>
        <source>a refusal needs reasons in words</source>
        <translation>atteikumam vajag pamatojumu vārdos</translation>
    </message>
    <message>
        <source>this is no ground for refusing this right</source>
        <translation>tas nav pamats atteikt šīs tiesības</translation>
    </message>
    <message>
        <source>nobody is named who decides for the firm</source>
        <translation>nav norādīts, kas uzņēmuma vārdā pieņem lēmumu</translation>
    </message>
    <message>
        <source>the last day of the first month was {first_month_due}</source>
        <translation>pirmā mēneša pēdējā diena bija {first_month_due}</translation>
    </message>
    <message>
        <source>an extension needs reasons</source>
        <translation>pagarināšanai vajag iemeslus</translation>
    </message>
    <message>
        <source>the notice of extension is not sent</source>
        <translation>paziņojums par pagarināšanu nav nosūtīts</translation>
    </message>
    <message>
        <source>the notice ({sent_on}) is older than the request</source>
        <translation>paziņojums ({sent_on}) ir vecāks par pieprasījumu</translation>
    </message>
    <message>
        <source>a question later than {days} days after receipt pauses only with a reason</source>
        <translation>jautājums, kas uzdots vēlāk (dienas pēc saņemšanas: {days}), termiņu aptur tikai ar pamatojumu</translation>
    </message>
    <message>
        <source>the law&apos;s date has gone by: {due}</source>
        <translation>likuma termiņš ir pagājis: {due}</translation>
    </message>
    <message>
        <source>a refusal had to be told by {first_month_due}</source>
        <translation>par atteikumu bija jāpaziņo līdz {first_month_due}</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>nekas nav mainīts</translation>
    </message>
    <message>
        <source>the task is finished already</source>
        <translation>uzdevums jau ir pabeigts</translation>
    </message>
    <message>
        <source>the letter lacks what it must say</source>
        <translation>vēstulē trūkst obligātā teksta</translation>
    </message>
    <message>
        <source>letter {letter} is issued and cannot be changed</source>
        <translation>vēstule {letter} ir izdota, un to vairs nevar mainīt</translation>
    </message>
    <message>
        <source>the letter is not issued</source>
        <translation>vēstule nav izdota</translation>
    </message>
    <message>
        <source>letter {letter} is not signed</source>
        <translation>vēstule {letter} nav parakstīta</translation>
    </message>
    <message>
        <source>letter {letter} is not sent</source>
        <translation>vēstule {letter} nav nosūtīta</translation>
    </message>
    <message>
        <source>a letter that is {state} cannot be annulled</source>
        <translation>vēstuli šajā stāvoklī ({state}) nevar anulēt</translation>
    </message>
    <message>
        <source>the letter&apos;s date, {day}, is in the past</source>
        <translation>vēstules datums {day} ir pagājis</translation>
    </message>
    <message>
        <source>the letter is dated {dated} but signed on {signed}; annul it and issue it anew</source>
        <translation>vēstules datums ir {dated}, bet parakstīšanas datums – {signed}; anulējiet to un izdodiet no jauna</translation>
    </message>
    <message>
        <source>the letter&apos;s type has no sign for {character}</source>
        <translation>vēstules burtveidolā nav zīmes {character}</translation>
    </message>
    <message>
        <source>the store has users already</source>
        <translation>krātuvei jau ir lietotāji</translation>
    </message>
    <message>
        <source>this is the only data protection officer left</source>
        <translation>tas ir vienīgais atlikušais datu aizsardzības speciālists</translation>
    </message>
    <message>
        <source>the user is disabled already</source>
        <translation>lietotājs jau ir atslēgts</translation>
    </message>
    <message>
        <source>the month is not over: {month}</source>
        <translation>mēnesis nav beidzies: {month}</translation>
    </message>
    <message>
        <source>the month is closed already: {month}</source>
        <translation>mēnesis jau ir noslēgts: {month}</translation>
    </message>
    <message>
        <source>this day is a holiday already: {day}</source>
        <translation>šī jau ir svētku diena: {day}</translation>
    </message>
    <message>
        <source>no such holiday was entered: {day}</source>
        <translation>šāda svētku diena nav ierakstīta: {day}</translation>
    </message>
    <message>
        <source>the Regulation did not apply on that day yet</source>
        <translation>tajā dienā regulu vēl nepiemēroja</translation>
    </message>
    <message>
        <source>the calendar does not reach that far: {day}</source>
        <translation>kalendārs tik tālu nesniedzas: {day}</translation>
    </message>
    <message>
        <source>the day is still to come: {day}</source>
        <translation>šī diena vēl nav pienākusi: {day}</translation>
    </message>
    <message>
        <source>the question ({asked}) is older than the request ({received})</source>
        <translation>jautājums ({asked}) ir vecāks par pieprasījumu ({received})</translation>
    </message>
    <message>
        <source>the answer ({answered}) is older than the question ({asked})</source>
        <translation>atbilde ({answered}) ir vecāka par jautājumu ({asked})</translation>
    </message>
    <message>
        <source>the question was asked after the date: {asked}</source>
        <translation>jautājums uzdots pēc termiņa beigām: {asked}</translation>
    </message>
    <message>
        <source>the notice ({notice}) is older than the request ({received})</source>
        <translation>paziņojums ({notice}) ir vecāks par pieprasījumu ({received})</translation>
    </message>
    <message>
        <source>the promised period is impossible: {amount}</source>
        <translation>apņemšanās termiņš nav iespējams: {amount}</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>{action} is not possible yet: {reason}.</source>
        <translation>{action} vēl nevar: {reason}.</translation>
    </message>
    <message>
        <source>Not possible: {reason}.</source>
        <translation>Nevar: {reason}.</translation>
    </message>
</context>
<context>
    <name>RequestState</name>
    <message>
        <source>received</source>
        <translation>saņemts</translation>
    </message>
    <message>
        <source>identity asked</source>
        <translation>identitāte jautāta</translation>
    </message>
    <message>
        <source>identity confirmed</source>
        <translation>identitāte apstiprināta</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>darbā</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>izlemts</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>atbildēts</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>slēgts</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>atsaukts</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>pārsūtīts</translation>
    </message>
</context>
<context>
    <name>Right</name>
    <message>
        <source>access</source>
        <translation>piekļuve</translation>
    </message>
    <message>
        <source>rectification</source>
        <translation>labošana</translation>
    </message>
    <message>
        <source>erasure</source>
        <translation>dzēšana</translation>
    </message>
    <message>
        <source>restriction of processing</source>
        <translation>apstrādes ierobežošana</translation>
    </message>
    <message>
        <source>data portability</source>
        <translation>datu pārnesamība</translation>
    </message>
    <message>
        <source>objection</source>
        <translation>iebildumi</translation>
    </message>
    <message>
        <source>objection to direct marketing</source>
        <translation>iebildumi pret tiešo tirgvedību</translation>
    </message>
    <message>
        <source>automated decision</source>
        <translation>automatizēts lēmums</translation>
    </message>
    <message>
        <source>withdrawal of consent</source>
        <translation>piekrišanas atsaukums</translation>
    </message>
</context>
<context>
    <name>Shortcut</name>
    <message>
        <source>new request</source>
        <translation>jauns pieprasījums</translation>
    </message>
    <message>
        <source>search everywhere</source>
        <translation>meklēt visur</translation>
    </message>
    <message>
        <source>places of the rail, top to bottom</source>
        <translation>vietas no augšas uz leju</translation>
    </message>
    <message>
        <source>back</source>
        <translation>atpakaļ</translation>
    </message>
    <message>
        <source>close what floats, leave the field, then back</source>
        <translation>aizvērt logu, iziet no lauka, tad atpakaļ</translation>
    </message>
    <message>
        <source>next area</source>
        <translation>nākamā daļa</translation>
    </message>
    <message>
        <source>previous area</source>
        <translation>iepriekšējā daļa</translation>
    </message>
    <message>
        <source>lock now</source>
        <translation>aizslēgt tūlīt</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>visi taustiņi</translation>
    </message>
    <message>
        <source>explain the date</source>
        <translation>paskaidrot datumu</translation>
    </message>
    <message>
        <source>print</source>
        <translation>drukāt</translation>
    </message>
    <message>
        <source>filter this list</source>
        <translation>filtrēt šo sarakstu</translation>
    </message>
    <message>
        <source>export this list</source>
        <translation>eksportēt šo sarakstu</translation>
    </message>
    <message>
        <source>open the row</source>
        <translation>atvērt rindu</translation>
    </message>
    <message>
        <source>do the row&apos;s next step</source>
        <translation>izpildīt rindas nākamo soli</translation>
    </message>
    <message>
        <source>first and last row, page up and down</source>
        <translation>pirmā un pēdējā rinda, lapa augšup un lejup</translation>
    </message>
    <message>
        <source>save the form</source>
        <translation>saglabāt veidlapu</translation>
    </message>
    <message>
        <source>undo the last change</source>
        <translation>atsaukt pēdējo izmaiņu</translation>
    </message>
    <message>
        <source>do it again</source>
        <translation>atjaunot izmaiņu</translation>
    </message>
    <message>
        <source>move in a group of choices, tick by its number</source>
        <translation>pāriet izvēļu grupā, atzīmēt pēc numura</translation>
    </message>
</context>
<context>
    <name>SigningWay</name>
    <message>
        <source>By hand</source>
        <translation>Ar roku</translation>
    </message>
</context>
<context>
    <name>StoreChooser</name>
    <message>
        <source>Choose the store&apos;s folder</source>
        <translation>Izvēlieties krātuves mapi</translation>
    </message>
</context>
<context>
    <name>TaskKind</name>
    <message>
        <source>Search for data</source>
        <translation>Datu meklēšana</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Izpilde</translation>
    </message>
    <message>
        <source>Tell the recipient</source>
        <translation>Saņēmēja informēšana</translation>
    </message>
</context>
<context>
    <name>TaskState</name>
    <message>
        <source>open</source>
        <translation>nepabeigts</translation>
    </message>
    <message>
        <source>done</source>
        <translation>pabeigts</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>atcelts</translation>
    </message>
</context>
<context>
    <name>Timeliness</name>
    <message>
        <source>Overdue</source>
        <translation>Nokavēts</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Šodien</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Rīt</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Drīz</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Apturēts</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Pagarināts</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Termiņā</translation>
    </message>
    <message>
        <source>Done in time</source>
        <translation>Izpildīts laikā</translation>
    </message>
    <message>
        <source>Done late</source>
        <translation>Izpildīts vēlu</translation>
    </message>
</context>
<context>
    <name>UserRole</name>
    <message>
        <source>office staff</source>
        <translation>biroja darbinieks</translation>
    </message>
    <message>
        <source>data protection officer</source>
        <translation>datu aizsardzības speciālists</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>vadītājs</translation>
    </message>
</context>
<context>
    <name>_LockWarning</name>
    <message>
        <source>Locks in {seconds} because nobody is working. What is typed is kept.</source>
        <translation>Pēc {seconds} logs tiks aizslēgts, jo neviens nestrādā. Ievadītais tiks saglabāts.</translation>
    </message>
</context>
<context>
    <name>_TopLine</name>
    <message>
        <source>Lock</source>
        <translation>Aizslēgt</translation>
    </message>
</context>
</TS>
