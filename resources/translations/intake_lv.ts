<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>ChannelField</name>
    <message>
        <source>Otherwise…</source>
        <translation>Citādi…</translation>
    </message>
</context>
<context>
    <name>DateReason</name>
    <message>
        <source>within {time} of receipt</source>
        <translation>{time} laikā pēc saņemšanas</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>nekavējoties</translation>
    </message>
    <message>
        <source>one month after receipt</source>
        <translation>mēnesis pēc saņemšanas</translation>
    </message>
    <message>
        <source>The month ends on {end}, a holiday ({holiday}), hence the next working day</source>
        <translation>Mēneša beigas ir svētku diena: {end} ({holiday}), tāpēc nākamā darba diena</translation>
    </message>
    <message>
        <source>The month ends on {end}, a day off, hence the next working day</source>
        <translation>Mēneša beigas ir brīvdiena: {end}, tāpēc nākamā darba diena</translation>
    </message>
</context>
<context>
    <name>DatesPanel</name>
    <message>
        <source>Law {date}</source>
        <translation>Likums {date}</translation>
    </message>
    <message>
        <source>Promise {date}</source>
        <translation>Apņemšanās {date}</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Termiņi</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Apņemšanās</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Likums</translation>
    </message>
    <message>
        <source>no promise</source>
        <translation>nav apņemšanās</translation>
    </message>
</context>
<context>
    <name>Departure</name>
    <message>
        <source>The policy speaks of an agreed time. The request is received without one too.</source>
        <translation>Politikā minēts iepriekš saskaņots laiks. Pieprasījumu pieņem arī bez tā.</translation>
    </message>
    <message>
        <source>The policy speaks of a secure electronic signature. The request is received without one too.</source>
        <translation>Politikā minēts drošs elektroniskais paraksts. Pieprasījumu pieņem arī bez tā.</translation>
    </message>
    <message>
        <source>The policy does not name this way. The request is received all the same.</source>
        <translation>Politikā šis iesniegšanas veids nav minēts. Pieprasījumu tik un tā pieņem.</translation>
    </message>
</context>
<context>
    <name>DeparturePanel</name>
    <message>
        <source>The visit was agreed, as the policy says.</source>
        <translation>Laiks bija saskaņots, kā minēts politikā.</translation>
    </message>
    <message>
        <source>A time was agreed</source>
        <translation>Laiks bija saskaņots</translation>
    </message>
</context>
<context>
    <name>DraftState</name>
    <message>
        <source>Draft saved {time}</source>
        <translation>Melnraksts saglabāts {time}</translation>
    </message>
    <message>
        <source>Continued from the draft saved {time}</source>
        <translation>Turpināts melnraksts, kas saglabāts {time}</translation>
    </message>
    <message>
        <source>The draft could not be saved. Do not close the program.</source>
        <translation>Melnrakstu neizdevās saglabāt. Neaizveriet programmu.</translation>
    </message>
</context>
<context>
    <name>EarlierPanel</name>
    <message>
        <source>Perhaps the same person</source>
        <translation>Iespējams, tā pati persona</translation>
    </message>
    <message>
        <source>Open case {number}</source>
        <translation>Atvērt lietu {number}</translation>
    </message>
</context>
<context>
    <name>EntriesModel</name>
    <message>
        <source>Number</source>
        <translation>Numurs</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Ierakstīts</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Tiesības</translation>
    </message>
</context>
<context>
    <name>FormArea</name>
    <message>
        <source>The form was cleared.</source>
        <translation>Veidlapa notīrīta.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt darbību</translation>
    </message>
</context>
<context>
    <name>FormFooter</name>
    <message>
        <source>Saving…</source>
        <translation>Saglabā…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Notīrīt</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>Saglabāt un drukāt</translation>
    </message>
    <message>
        <source>Save and print receipt</source>
        <translation>Saglabāt un drukāt apstiprinājumu</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Name and surname</source>
        <translation>Vārds un uzvārds</translation>
    </message>
    <message>
        <source>Personal code</source>
        <translation>Personas kods</translation>
    </message>
    <message>
        <source>Phone or e-mail</source>
        <translation>Tālrunis vai e-pasts</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Pārstāvis</translation>
    </message>
    <message>
        <source>What the person asks for</source>
        <translation>Ko persona lūdz</translation>
    </message>
    <message>
        <source>In the person&apos;s words</source>
        <translation>Personas vārdiem</translation>
    </message>
    <message>
        <source>How received</source>
        <translation>Kā saņemts</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identitāte</translation>
    </message>
    <message>
        <source>Answer wanted</source>
        <translation>Atbildi lūdz</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adrese</translation>
    </message>
    <message>
        <source>keys 1–6</source>
        <translation>taustiņi 1–6</translation>
    </message>
    <message>
        <source>↓ ready sentence</source>
        <translation>↓ gatavs teikums</translation>
    </message>
    <message>
        <source>The data protection officer confirms it.</source>
        <translation>Apstiprinās datu aizsardzības speciālists.</translation>
    </message>
    <message>
        <source>We keep neither number nor copy of the document.</source>
        <translation>Dokumenta numuru un kopiju neglabājam.</translation>
    </message>
</context>
<context>
    <name>IdentitySign</name>
    <message>
        <source>Called a known number</source>
        <translation>Zvanīts uz zināmu numuru</translation>
    </message>
    <message>
        <source>Known address</source>
        <translation>Zināma adrese</translation>
    </message>
    <message>
        <source>Secure e-signature</source>
        <translation>Drošs e-paraksts</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nav pārbaudīta</translation>
    </message>
</context>
<context>
    <name>IntakeFailure</name>
    <message>
        <source>The printer did not take the page. Check the printer and print again.</source>
        <translation>Printeris lapu nepieņēma. Pārbaudiet printeri un drukājiet vēlreiz.</translation>
    </message>
    <message>
        <source>The page could not be drawn. Save it as PDF and print it from there.</source>
        <translation>Lapu neizdevās sagatavot drukai. Saglabājiet to kā PDF un drukājiet no tā.</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>New request</source>
        <translation>Jauns pieprasījums</translation>
    </message>
    <message>
        <source>{firm} · office</source>
        <translation>{firm} · birojs</translation>
    </message>
    <message>
        <source>My entries today ({count})</source>
        <translation>Mani šodienas pieraksti ({count})</translation>
    </message>
    <message>
        <source>My entries ({count})</source>
        <translation>Mani pieraksti ({count})</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Aizslēgt</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Vairāk</translation>
    </message>
    <message>
        <source>Print blank request form</source>
        <translation>Drukāt tukšu pieprasījuma veidlapu</translation>
    </message>
    <message>
        <source>Save blank request form as PDF…</source>
        <translation>Saglabāt tukšu veidlapu kā PDF…</translation>
    </message>
    <message>
        <source>Attach scan</source>
        <translation>Pievienot skenējumu</translation>
    </message>
    <message>
        <source>request-form</source>
        <translation>pieprasijuma-veidlapa</translation>
    </message>
</context>
<context>
    <name>IntakeProblem</name>
    <message>
        <source>A registered letter needs an address. Enter it or choose another way to answer.</source>
        <translation>Ierakstītai vēstulei vajag adresi. Ierakstiet to vai izvēlieties citu atbildes veidu.</translation>
    </message>
    <message>
        <source>This is neither a phone number nor an e-mail address. Enter one of them.</source>
        <translation>Tas nav ne tālruņa numurs, ne e-pasta adrese. Ierakstiet vienu no tiem.</translation>
    </message>
    <message>
        <source>The seventh digit is 0, 1 or 2. Compare the code with the document.</source>
        <translation>Septītais cipars ir 0, 1 vai 2. Salīdziniet kodu ar dokumentu.</translation>
    </message>
    <message>
        <source>This date of birth has not come yet. Compare the code with the document.</source>
        <translation>Šāds dzimšanas datums vēl nav pienācis. Salīdziniet kodu ar dokumentu.</translation>
    </message>
</context>
<context>
    <name>MyEntriesPage</name>
    <message>
        <source>My entries</source>
        <translation>Mani pieraksti</translation>
    </message>
    <message>
        <source>{firm} · office</source>
        <translation>{firm} · birojs</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Jauns pieprasījums</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Jauns</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Aizslēgt</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Drukāt apstiprinājumu</translation>
    </message>
    <message>
        <source>Print record to sign</source>
        <translation>Drukāt pierakstu parakstam</translation>
    </message>
    <message>
        <source>Attach scan…</source>
        <translation>Pievienot skenējumu…</translation>
    </message>
    <message>
        <source>Record dispatch…</source>
        <translation>Ierakstīt nosūtīšanu…</translation>
    </message>
    <message>
        <source>Letters for the post</source>
        <translation>Vēstules pastam</translation>
    </message>
    <message>
        <source>All your entries are taken over</source>
        <translation>Visi jūsu pieraksti ir pārņemti</translation>
    </message>
    <message>
        <source>Not taken over yet ({count})</source>
        <translation>Vēl nav pārņemti ({count})</translation>
    </message>
    <message>
        <source>What you record stands here until the data protection officer takes it over. Until then its receipt can be printed and a scan attached.</source>
        <translation>Ierakstītais šeit redzams, līdz to pārņem datu aizsardzības speciālists. Līdz tam var drukāt saņemšanas apstiprinājumu un pievienot skenējumu.</translation>
    </message>
    <message>
        <source>No letters for the post</source>
        <translation>Pastam nododamu vēstuļu nav</translation>
    </message>
    <message>
        <source>A letter appears here when the data protection officer releases it for posting.</source>
        <translation>Vēstule šeit parādās, kad datu aizsardzības speciālists to nodod nosūtīšanai.</translation>
    </message>
    <message>
        <source>Letters for the post ({count})</source>
        <translation>Vēstules pastam ({count})</translation>
    </message>
    <message>
        <source>Attach scan</source>
        <translation>Pievienot skenējumu</translation>
    </message>
    <message>
        <source>Attached to {number}: {name}</source>
        <translation>Pievienots lietai {number}: {name}</translation>
    </message>
    <message>
        <source>Dispatch recorded: {number}</source>
        <translation>Nosūtīšana ierakstīta: {number}</translation>
    </message>
</context>
<context>
    <name>NameHint</name>
    <message>
        <source>The name holds characters that cannot be seen: {shown}</source>
        <translation>Vārdā ir neredzamas rakstzīmes: {shown}</translation>
    </message>
    <message>
        <source>Letters of another alphabet stand in the name: {letters}. Compare it.</source>
        <translation>Vārdā ir cita alfabēta burti: {letters}. Salīdziniet to.</translation>
    </message>
    <message>
        <source>The last digit is unusual. Compare the code once more.</source>
        <translation>Pēdējais cipars ir neparasts. Salīdziniet kodu vēlreiz.</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>I want to know what data you hold about me and to whom they were passed.</source>
        <translation>Vēlos zināt, kādi dati par mani ir jūsu rīcībā un kam tie nodoti.</translation>
    </message>
    <message>
        <source>I want to receive a copy of my personal data.</source>
        <translation>Vēlos saņemt savu personas datu kopiju.</translation>
    </message>
    <message>
        <source>I want wrong data about me to be corrected.</source>
        <translation>Vēlos, lai tiktu izlaboti nepareizie dati par mani.</translation>
    </message>
    <message>
        <source>I want incomplete data about me to be completed.</source>
        <translation>Vēlos, lai tiktu papildināti nepilnīgie dati par mani.</translation>
    </message>
    <message>
        <source>I want my personal data to be erased.</source>
        <translation>Vēlos, lai mani personas dati tiktu dzēsti.</translation>
    </message>
    <message>
        <source>I want the processing of my personal data to be restricted.</source>
        <translation>Vēlos, lai manu personas datu apstrāde tiktu ierobežota.</translation>
    </message>
    <message>
        <source>I want to receive my data in a machine-readable file.</source>
        <translation>Vēlos saņemt savus datus mašīnlasāmā datnē.</translation>
    </message>
    <message>
        <source>I want my data to be passed to another controller.</source>
        <translation>Vēlos, lai mani dati tiktu nodoti citam pārzinim.</translation>
    </message>
    <message>
        <source>I object to the processing of my personal data.</source>
        <translation>Iebilstu pret manu personas datu apstrādi.</translation>
    </message>
    <message>
        <source>I do not want to receive any more advertising.</source>
        <translation>Turpmāk nevēlos saņemt reklāmu.</translation>
    </message>
    <message>
        <source>I want a person to review the decision made automatically.</source>
        <translation>Vēlos, lai automatizēti pieņemto lēmumu pārskata cilvēks.</translation>
    </message>
    <message>
        <source>I withdraw my consent to the processing of my personal data.</source>
        <translation>Atsaucu piekrišanu manu personas datu apstrādei.</translation>
    </message>
</context>
<context>
    <name>PostingDialog</name>
    <message>
        <source>Record dispatch of letter {number}</source>
        <translation>Ierakstīt vēstules nosūtīšanu: {number}</translation>
    </message>
    <message>
        <source>Record dispatch</source>
        <translation>Ierakstīt nosūtīšanu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>How it leaves</source>
        <translation>Nosūtīšanas veids</translation>
    </message>
    <message>
        <source>Number of the registered letter</source>
        <translation>Ierakstītās vēstules numurs</translation>
    </message>
    <message>
        <source>As on the post&apos;s receipt: RR123456785LV</source>
        <translation>Kā pasta apliecinājumā: RR123456785LV</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>Nodots</translation>
    </message>
    <message>
        <source>Why another way was used</source>
        <translation>Kāpēc izvēlēts cits veids</translation>
    </message>
    <message>
        <source>Why the answer is late</source>
        <translation>Kāpēc atbilde kavējas</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saglabā…</translation>
    </message>
</context>
<context>
    <name>PostingWay</name>
    <message>
        <source>Registered letter</source>
        <translation>Ierakstīta vēstule</translation>
    </message>
    <message>
        <source>Ordinary letter</source>
        <translation>Vienkārša vēstule</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Izsniegts klātienē</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pasts</translation>
    </message>
</context>
<context>
    <name>ReceiptTime</name>
    <message>
        <source>Received</source>
        <translation>Saņemts</translation>
    </message>
    <message>
        <source>Change time…</source>
        <translation>Mainīt laiku…</translation>
    </message>
    <message>
        <source>Received now</source>
        <translation>Saņemts tagad</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Diena un laiks</translation>
    </message>
    <message>
        <source>Why it is recorded later</source>
        <translation>Kāpēc ierakstīts vēlāk</translation>
    </message>
</context>
<context>
    <name>ReleasedModel</name>
    <message>
        <source>Letter</source>
        <translation>Vēstule</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Adresāts</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Nodota nosūtīšanai</translation>
    </message>
</context>
<context>
    <name>RepresentativeField</name>
    <message>
        <source>if another person hands it in</source>
        <translation>ja iesniedz cita persona</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Pilnvarojums</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>New request</source>
        <translation>Jauns pieprasījums</translation>
    </message>
    <message>
        <source>Print receipt again</source>
        <translation>Drukāt apstiprinājumu vēlreiz</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Drukāt apstiprinājumu</translation>
    </message>
    <message>
        <source>Save receipt as PDF…</source>
        <translation>Saglabāt apstiprinājumu kā PDF…</translation>
    </message>
    <message>
        <source>Print record to sign</source>
        <translation>Drukāt pierakstu parakstam</translation>
    </message>
    <message>
        <source>Attach scan…</source>
        <translation>Pievienot skenējumu…</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Atvērt lietu</translation>
    </message>
    <message>
        <source>Spoken request: print the record, let the person sign it, then attach its scan.</source>
        <translation>Mutisks pieprasījums: izdrukājiet pierakstu, dodiet to personai parakstīt un pievienojiet skenējumu.</translation>
    </message>
    <message>
        <source>Attached: {names}</source>
        <translation>Pievienots: {names}</translation>
    </message>
    <message>
        <source>{number} is saved</source>
        <translation>{number} saglabāts</translation>
    </message>
    <message>
        <source>Law: {law}</source>
        <translation>Likums: {law}</translation>
    </message>
    <message>
        <source>Promise: {promise} · Law: {law}</source>
        <translation>Apņemšanās: {promise} · Likums: {law}</translation>
    </message>
    <message>
        <source>The receipt was handed to the printer.</source>
        <translation>Saņemšanas apstiprinājums nodots printerim.</translation>
    </message>
    <message>
        <source>The receipt is not printed yet.</source>
        <translation>Saņemšanas apstiprinājums vēl nav izdrukāts.</translation>
    </message>
    <message>
        <source>The receipt is being made…</source>
        <translation>Gatavo saņemšanas apstiprinājumu…</translation>
    </message>
</context>
<context>
    <name>RightsField</name>
    <message>
        <source>Other – the specialist decides</source>
        <translation>Cits – izlems speciālists</translation>
    </message>
    <message>
        <source>Choose what comes nearest; the specialist can change it</source>
        <translation>Izvēlieties tuvāko; speciālists to var mainīt</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Insert ready sentence…</source>
        <translation>Ievietot gatavu teikumu…</translation>
    </message>
</context>
</TS>
