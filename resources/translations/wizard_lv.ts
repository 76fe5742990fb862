<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>FirmStep</name>
    <message>
        <source>Another firm (empty profile)</source>
        <translation>Cits uzņēmums (tukšs profils)</translation>
    </message>
    <message>
        <source>Which firm is this?</source>
        <translation>Kurš ir uzņēmums?</translation>
    </message>
    <message>
        <source>One store is one controller. What is not known yet can stay empty; the program asks for it when it is needed.</source>
        <translation>Viena krātuve ir vienam pārzinim. Kas vēl nav zināms, var palikt tukšs; programma to pajautās, kad vajadzēs.</translation>
    </message>
    <message>
        <source>Begin with the profile of</source>
        <translation>Sākt ar profilu</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Uzņēmums</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Reģistrācijas numurs</translation>
    </message>
    <message>
        <source>Legal address</source>
        <translation>Juridiskā adrese</translation>
    </message>
    <message>
        <source>Place of letters, as in “Rīgā”</source>
        <translation>Vēstuļu vieta, piemēram, “Rīgā”</translation>
    </message>
    <message>
        <source>Office or correspondence address</source>
        <translation>Biroja vai sarakstes adrese</translation>
    </message>
    <message>
        <source>Place of letters from there</source>
        <translation>Vēstuļu vieta no turienes</translation>
    </message>
    <message>
        <source>E-mail for requests</source>
        <translation>E-pasts pieprasījumiem</translation>
    </message>
    <message>
        <source>Store&apos;s folder</source>
        <translation>Krātuves mape</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Mainīt…</translation>
    </message>
    <message>
        <source>Folder of the new store</source>
        <translation>Jaunās krātuves mape</translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>Recovery key</source>
        <translation>Atkopšanas atslēga</translation>
    </message>
    <message>
        <source>The store is made. One thing is left.</source>
        <translation>Krātuve ir izveidota. Palicis viens darbs.</translation>
    </message>
</context>
<context>
    <name>OfficerStep</name>
    <message>
        <source>Write the officer&apos;s name; the history shows it.</source>
        <translation>Ierakstiet speciālista vārdu un uzvārdu; to rāda notikumos.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second one again.</source>
        <translation>Paroles atšķiras. Ierakstiet otro vēlreiz.</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>Datu aizsardzības speciālists</translation>
    </message>
    <message>
        <source>The officer reads and works cases, and adds the other users. The password is known to nobody else and is written down nowhere.</source>
        <translation>Speciālists lasa un kārto lietas un pievieno pārējos lietotājus. Paroli nezina neviens cits, un tā nekur nav pierakstīta.</translation>
    </message>
    <message>
        <source>Name, surname</source>
        <translation>Vārds, uzvārds</translation>
    </message>
    <message>
        <source>User name for unlocking</source>
        <translation>Lietotājvārds atslēgšanai</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>At least 12 characters; no rules about signs. Several unconnected words are best. Common words and the firm&apos;s name do not count.</source>
        <translation>Vismaz 12 rakstzīmju, bez noteikumiem par zīmēm. Vislabāk – vairāki nesaistīti vārdi. Izplatīti vārdi un uzņēmuma nosaukums neder.</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Parole vēlreiz</translation>
    </message>
    <message>
        <source>Whoever knows a password and can copy the store&apos;s folder can open it outside the program. Until staff have a file of their own, do not let them get at this folder in any other way than through the program.</source>
        <translation>Kas zina kādu paroli un var nokopēt krātuves mapi, var to atvērt ārpus programmas. Kamēr darbiniekiem nav savas datnes, neļaujiet viņiem piekļūt šai mapei citādi kā tikai ar programmu.</translation>
    </message>
</context>
<context>
    <name>PromisesStep</name>
    <message>
        <source>Answer to a request</source>
        <translation>Atbilde uz pieprasījumu</translation>
    </message>
    <message>
        <source>Withdrawal of consent</source>
        <translation>Piekrišanas atsaukums</translation>
    </message>
    <message>
        <source>Objection to advertising</source>
        <translation>Iebildumi pret reklāmu</translation>
    </message>
    <message>
        <source>Form of a request</source>
        <translation>Pieprasījuma forma</translation>
    </message>
    <message>
        <source>Taken from the privacy policy, version {version}.</source>
        <translation>Paņemts no privātuma politikas, redakcija: {version}.</translation>
    </message>
    <message>
        <source>Taken from the privacy policy.</source>
        <translation>Paņemts no privātuma politikas.</translation>
    </message>
    <message>
        <source>Not said: the policy names no period, then the law&apos;s alone holds.</source>
        <translation>Nav teikts: politika termiņu nenosaka, tad ir spēkā tikai likums.</translation>
    </message>
    <message>
        <source>What the policy promises</source>
        <translation>Ko politika sola</translation>
    </message>
    <message>
        <source>The policy says nothing. By law: within a month.</source>
        <translation>Politikā nav. Likums: viena mēneša laikā.</translation>
    </message>
    <message>
        <source>The policy says nothing. By law: stop at once.</source>
        <translation>Politikā nav. Likums: pārtraukt uzreiz.</translation>
    </message>
    <message>
        <source>by its sentence</source>
        <translation>pēc politikas teikuma</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nav teikts</translation>
    </message>
    <message>
        <source>The policy says nothing. By law: any form.</source>
        <translation>Politikā nav. Likums: jebkādā formā.</translation>
    </message>
    <message>
        <source>Further remarks on the policy stand on the profile&apos;s page: {count}.</source>
        <translation>Citas piezīmes par politiku ir profila lapā: {count}.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>New store</source>
        <translation>Jauna krātuve</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Uzņēmums</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Apņemšanās</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Speciālists</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Atkopšanas atslēga</translation>
    </message>
    <message>
        <source>step {number} of {count}</source>
        <translation>{number}. solis no {count}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atpakaļ</translation>
    </message>
    <message>
        <source>Make store</source>
        <translation>Izveidot krātuvi</translation>
    </message>
    <message>
        <source>Open store</source>
        <translation>Atvērt krātuvi</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Turpināt</translation>
    </message>
    <message>
        <source>Making store…</source>
        <translation>Veido krātuvi…</translation>
    </message>
</context>
</TS>
