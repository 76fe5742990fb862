<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>ChecklistView</name>
    <message>
        <source>{met} of {all}</source>
        <translation>{met} no {all}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt darbību</translation>
    </message>
    <message>
        <source>What the law asks for</source>
        <translation>Saturs, ko prasa likums</translation>
    </message>
    <message>
        <source>The case comes first</source>
        <translation>Vispirms jāpabeidz lieta</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Atvērt lietu</translation>
    </message>
    <message>
        <source>{item}, met</source>
        <translation>{item}, izpildīts</translation>
    </message>
</context>
<context>
    <name>DraftFooter</name>
    <message>
        <source>Finish editing</source>
        <translation>Pabeigt rediģēšanu</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Rediģēt tekstu</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Vairāk</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt darbību</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Atjaunot darbību</translation>
    </message>
    <message>
        <source>Discard draft…</source>
        <translation>Dzēst projektu…</translation>
    </message>
</context>
<context>
    <name>DraftSide</name>
    <message>
        <source>Cannot be issued yet. Missing: {part}.</source>
        <translation>Izdot vēl nevar. Trūkst: {part}.</translation>
    </message>
    <message>
        <source>Inserted: {part}</source>
        <translation>Ievietots: {part}</translation>
    </message>
    <message>
        <source>Chosen: {part}</source>
        <translation>Izvēlēts: {part}</translation>
    </message>
    <message>
        <source>Written in: {part}</source>
        <translation>Ierakstīts: {part}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saglabā…</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>saglabāts {time}</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nav saglabāts</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Vēstules teksts</translation>
    </message>
</context>
<context>
    <name>FillDialog</name>
    <message>
        <source>Write into the letter: {part}</source>
        <translation>Ierakstīt vēstulē: {part}</translation>
    </message>
    <message>
        <source>Write in</source>
        <translation>Ierakstīt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Issue the letter in case {case}?</source>
        <translation>Izdot vēstuli lietā {case}?</translation>
    </message>
    <message>
        <source>After issuing, the text cannot be changed: it stays in the store as it is, with number and check sum.</source>
        <translation>Pēc izdošanas tekstu vairs nevar mainīt: tas paliek krātuvē tāds, kāds ir, ar numuru un kontrolsummu.</translation>
    </message>
    <message>
        <source>Issue letter</source>
        <translation>Izdot vēstuli</translation>
    </message>
    <message>
        <source>Check once more</source>
        <translation>Vēl pārbaudīt</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Vēstules datums</translation>
    </message>
    <message>
        <source>The day on which it will be signed by hand.</source>
        <translation>Diena, kad vēstuli parakstīs ar roku.</translation>
    </message>
</context>
<context>
    <name>IssueFacts</name>
    <message>
        <source>Enclosed: {what}</source>
        <translation>Pielikumā: {what}</translation>
    </message>
    <message>
        <source>{met} of {all} demands met</source>
        <translation>Izpildītās prasības: {met} no {all}</translation>
    </message>
    <message>
        <source>Promise until {day} – {left}</source>
        <translation>Apņemšanās līdz {day} – {left}</translation>
    </message>
    <message>
        <source>Law until {day} – {left}</source>
        <translation>Likuma termiņš līdz {day} – {left}</translation>
    </message>
    <message>
        <source>The addressee&apos;s line does not name the person of this case. Compare it.</source>
        <translation>Adresāta rindā nav šīs lietas personas vārda. Salīdziniet to.</translation>
    </message>
    <message>
        <source>The letter holds a personal code of somebody else. Look for it before issuing.</source>
        <translation>Vēstulē ir citas personas kods. Atrodiet to pirms izdošanas.</translation>
    </message>
    <message>
        <source>The letter holds a personal code. Is it needed there?</source>
        <translation>Vēstulē ir personas kods. Pārbaudiet, vai tas tur vajadzīgs.</translation>
    </message>
</context>
<context>
    <name>IssuedLetter</name>
    <message>
        <source>Print and sign the letter</source>
        <translation>Izdrukāt un parakstīt vēstuli</translation>
    </message>
    <message>
        <source>It is dated {day}: sign it by hand on that day.</source>
        <translation>Vēstules datums ir {day}: parakstiet to ar roku šajā dienā.</translation>
    </message>
    <message>
        <source>Send the letter</source>
        <translation>Nosūtīt vēstuli</translation>
    </message>
    <message>
        <source>Hand it over to the office, or record that it was sent.</source>
        <translation>Nododiet to birojam vai reģistrējiet nosūtīšanu.</translation>
    </message>
    <message>
        <source>The office hands the letter to the post</source>
        <translation>Birojs nodod vēstuli pastam</translation>
    </message>
    <message>
        <source>Whoever posts it records the number; you can do so too.</source>
        <translation>Sūtījuma numuru reģistrē tas, kurš vēstuli nodod pastam; to varat darīt arī jūs.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukāt…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Saglabāt PDF…</translation>
    </message>
    <message>
        <source>Attach signed scan…</source>
        <translation>Pievienot parakstīto skenējumu…</translation>
    </message>
    <message>
        <source>Delivered or came back…</source>
        <translation>Izsniegta vai atgriezta…</translation>
    </message>
    <message>
        <source>Annul or issue anew…</source>
        <translation>Anulēt vai izdot no jauna…</translation>
    </message>
    <message>
        <source>Open the new letter</source>
        <translation>Atvērt jauno vēstuli</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Adresāts</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Datums</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Izdota</translation>
    </message>
    <message>
        <source>Check sum</source>
        <translation>Kontrolsumma</translation>
    </message>
    <message>
        <source>Record what became of the letter</source>
        <translation>Reģistrēt, kas ar vēstuli noticis</translation>
    </message>
    <message>
        <source>When the post has delivered it, or when it came back.</source>
        <translation>Kad pasts to izsniedzis vai kad tā atgriezta.</translation>
    </message>
    <message>
        <source>Nothing more to do</source>
        <translation>Vairs nekas nav jādara</translation>
    </message>
    <message>
        <source>The letter is delivered.</source>
        <translation>Vēstule ir izsniegta.</translation>
    </message>
    <message>
        <source>Send the answer in another way</source>
        <translation>Nosūtīt atbildi citā veidā</translation>
    </message>
    <message>
        <source>The letter came back; the clocks of the case run on.</source>
        <translation>Vēstule atgriezta; lietas termiņi turpina ritēt.</translation>
    </message>
    <message>
        <source>Send nothing with this number</source>
        <translation>Ar šo numuru neko nesūtīt</translation>
    </message>
    <message>
        <source>The letter is annulled; its number is kept in the register.</source>
        <translation>Vēstule ir anulēta; numurs paliek reģistrā.</translation>
    </message>
    <message>
        <source>The letter has left the firm.</source>
        <translation>Vēstule ir nosūtīta.</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Nodota birojam</translation>
    </message>
    <message>
        <source>Why annulled</source>
        <translation>Anulēšanas iemesls</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Parakstīta</translation>
    </message>
    <message>
        <source>Signed scan</source>
        <translation>Skenējums</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nav</translation>
    </message>
    <message>
        <source>How sent</source>
        <translation>Nosūtīšanas veids</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Nosūtīta</translation>
    </message>
    <message>
        <source>Why in another way</source>
        <translation>Cita veida iemesls</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Izsniegta</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Atgriezta</translation>
    </message>
</context>
<context>
    <name>IssuedPanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopēt</translation>
    </message>
    <message>
        <source>Copy check sum</source>
        <translation>Kopēt kontrolsummu</translation>
    </message>
</context>
<context>
    <name>LetterCheck</name>
    <message>
        <source>The letter does not have this part.</source>
        <translation>Vēstulē šīs daļas nav.</translation>
    </message>
    <message>
        <source>Choose what is true in this case.</source>
        <translation>Izvēlieties to, kas šajā lietā ir patiesība.</translation>
    </message>
    <message>
        <source>The letter says both at once. Choose what is true.</source>
        <translation>Vēstulē teikts gan viens, gan otrs. Izvēlieties to, kas ir patiesība.</translation>
    </message>
    <message>
        <source>The part is there but says nothing.</source>
        <translation>Daļa ir, bet tajā nav teksta.</translation>
    </message>
    <message>
        <source>The part no longer says what the law asks for. Insert its text anew or mend it.</source>
        <translation>Daļa vairs nesaka to, ko prasa likums. Ievietojiet tās tekstu no jauna vai papildiniet to.</translation>
    </message>
    <message>
        <source>Name the day until when; it lies after the date of the letter.</source>
        <translation>Norādiet dienu, līdz kurai; tā ir pēc vēstules datuma.</translation>
    </message>
    <message>
        <source>Write in: {what}.</source>
        <translation>Jāieraksta: {what}.</translation>
    </message>
    <message>
        <source>An answer may not name investigating bodies. Take them out of the list.</source>
        <translation>Atbildē nedrīkst nosaukt izmeklēšanas iestādes. Izņemiet tās no saraksta.</translation>
    </message>
    <message>
        <source>Name the enclosure with its number of leaves or its file.</source>
        <translation>Nosauciet pielikumu, norādot lapu skaitu vai datni.</translation>
    </message>
    <message>
        <source>The first month has gone by. A notice that is dated later extends nothing.</source>
        <translation>Pirmais mēnesis ir pagājis. Vēlāk datēts paziņojums termiņu nepagarina.</translation>
    </message>
    <message>
        <source>The letter is too long. Move a part into an enclosure.</source>
        <translation>Vēstule ir par garu. Pārceliet daļu teksta pielikumā.</translation>
    </message>
    <message>
        <source>Write to whom the letter goes.</source>
        <translation>Ierakstiet, kam vēstule adresēta.</translation>
    </message>
    <message>
        <source>The firm&apos;s name is missing. Write it in the settings.</source>
        <translation>Trūkst uzņēmuma nosaukuma. Ierakstiet to iestatījumos.</translation>
    </message>
    <message>
        <source>Write the post and the name of the person who signs.</source>
        <translation>Ierakstiet parakstītāja amatu un vārdu.</translation>
    </message>
    <message>
        <source>Write what the letter is about.</source>
        <translation>Ierakstiet vēstules tematu.</translation>
    </message>
    <message>
        <source>The date must be the day of signing.</source>
        <translation>Datumam jābūt parakstīšanas dienai.</translation>
    </message>
    <message>
        <source>Insert text</source>
        <translation>Ievietot tekstu</translation>
    </message>
    <message>
        <source>Write in…</source>
        <translation>Ierakstīt…</translation>
    </message>
    <message>
        <source>Name enclosure</source>
        <translation>Nosaukt pielikumu</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Rediģēt tekstu</translation>
    </message>
    <message>
        <source>No investigating body named</source>
        <translation>Izmeklēšanas iestādes nav nosauktas</translation>
    </message>
    <message>
        <source>Told within the first month</source>
        <translation>Paziņots pirmajā mēnesī</translation>
    </message>
    <message>
        <source>Addressee, date, author, place to sign</source>
        <translation>Adresāts, datums, autors, paraksta vieta</translation>
    </message>
    <message>
        <source>Nothing left to fill in</source>
        <translation>Neaizpildītu vietu nav</translation>
    </message>
    <message>
        <source>Length of the letter</source>
        <translation>Vēstules garums</translation>
    </message>
    <message>
        <source>Left to fill in</source>
        <translation>Neaizpildītas vietas</translation>
    </message>
    <message>
        <source>requisites</source>
        <translation>rekvizīti</translation>
    </message>
    <message>
        <source>Show in letter</source>
        <translation>Rādīt vēstulē</translation>
    </message>
</context>
<context>
    <name>LetterChoice</name>
    <message>
        <source>Recipients</source>
        <translation>Saņēmēji</translation>
    </message>
    <message>
        <source>Automated decisions</source>
        <translation>Automatizēti lēmumi</translation>
    </message>
    <message>
        <source>Third countries</source>
        <translation>Trešās valstis</translation>
    </message>
    <message>
        <source>Copy of the data</source>
        <translation>Datu kopija</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Ko lūdz iesniegt</translation>
    </message>
    <message>
        <source>Whether a part is answered now</source>
        <translation>Vai daļa atbildes ir jau tagad</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Kas izdarīts</translation>
    </message>
    <message>
        <source>How the data are handed over</source>
        <translation>Kā dati tiek nodoti</translation>
    </message>
    <message>
        <source>Result of the objection</source>
        <translation>Iebildumu izvērtēšanas rezultāts</translation>
    </message>
    <message>
        <source>The automated decision</source>
        <translation>Automatizētais lēmums</translation>
    </message>
    <message>
        <source>What is not confirmed</source>
        <translation>Kas nav apstiprināts</translation>
    </message>
    <message>
        <source>Where the request goes</source>
        <translation>Kurp pieprasījums nonāk</translation>
    </message>
</context>
<context>
    <name>LetterDeeds</name>
    <message>
        <source>Issuing…</source>
        <translation>Izdod…</translation>
    </message>
    <message>
        <source>Discard the draft of the letter?</source>
        <translation>Dzēst vēstules projektu?</translation>
    </message>
    <message>
        <source>Its text is gone then. It never had a number, so none is missing in the register.</source>
        <translation>Teksta tad vairs nebūs. Numura projektam nebija, tāpēc reģistrā nekas netrūks.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Dzēst projektu</translation>
    </message>
    <message>
        <source>Keep draft</source>
        <translation>Paturēt projektu</translation>
    </message>
</context>
<context>
    <name>LetterEditor</name>
    <message>
        <source>Addressee</source>
        <translation>Adresāts</translation>
    </message>
    <message>
        <source>The name as it is printed; the dative is typed by hand, never made by the program.</source>
        <translation>Rinda, kā tā tiks drukāta. Vārdu datīvā raksta ar roku; programma to neloka.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adrese</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temats</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Uzruna</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>Pielikumi</translation>
    </message>
    <message>
        <source>One a line, with its number of sheets or the file&apos;s name.</source>
        <translation>Katrs savā rindā, ar lapu skaitu vai datnes nosaukumu.</translation>
    </message>
    <message>
        <source>Post of the signatory</source>
        <translation>Parakstītāja amats</translation>
    </message>
    <message>
        <source>Name of the signatory</source>
        <translation>Parakstītāja vārds, uzvārds</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>Page</source>
        <translation>Lapa</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Saturs</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Vēstule</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Lapas daļas</translation>
    </message>
</context>
<context>
    <name>PartEditor</name>
    <message>
        <source>In the letter: {part}</source>
        <translation>Iekļaut vēstulē: {part}</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Virsraksts</translation>
    </message>
    <message>
        <source>Heading: {part}</source>
        <translation>Virsraksts: {part}</translation>
    </message>
    <message>
        <source>Text: {part}</source>
        <translation>Teksts: {part}</translation>
    </message>
    <message>
        <source>Fill gaps…</source>
        <translation>Aizpildīt vietas…</translation>
    </message>
    <message>
        <source>Fill gaps: {part}</source>
        <translation>Aizpildīt vietas: {part}</translation>
    </message>
</context>
<context>
    <name>VariantBox</name>
    <message>
        <source>Not chosen yet</source>
        <translation>Vēl nav izvēlēts</translation>
    </message>
</context>
</TS>
