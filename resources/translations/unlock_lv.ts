<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>FailureLine</name>
    <message>
        <source>Next try in {seconds}.</source>
        <translation>Nākamais mēģinājums pēc {seconds}.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Type the key from the printed sheet.</source>
        <translation>Ierakstiet atslēgu no izdrukātās lapas.</translation>
    </message>
    <message>
        <source>Write the data protection officer&apos;s user name.</source>
        <translation>Ierakstiet datu aizsardzības speciālista lietotājvārdu.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second one again.</source>
        <translation>Paroles atšķiras. Ierakstiet otro vēlreiz.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Set a new password</source>
        <translation>Jauna parole</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Nomainīt paroli</translation>
    </message>
    <message>
        <source>Back to unlocking</source>
        <translation>Atpakaļ pie atslēgšanas</translation>
    </message>
    <message>
        <source>The printed recovery key opens the store for the data protection officer. All words and groups can be typed with or without spaces.</source>
        <translation>Izdrukātā atkopšanas atslēga atver krātuvi datu aizsardzības speciālistam. Grupas var rakstīt ar atstarpēm vai bez tām.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Atkopšanas atslēga</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Lietotājs</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Jaunā parole</translation>
    </message>
    <message>
        <source>At least 12 characters. Several unconnected words are best.</source>
        <translation>Vismaz 12 rakstzīmju. Vislabāk – vairāki nesaistīti vārdi.</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Jaunā parole vēlreiz</translation>
    </message>
    <message>
        <source>Setting…</source>
        <translation>Nomaina…</translation>
    </message>
    <message>
        <source>The new recovery key</source>
        <translation>Jaunā atkopšanas atslēga</translation>
    </message>
    <message>
        <source>The password is changed. The old recovery key opens nothing any more.</source>
        <translation>Parole ir nomainīta. Vecā atkopšanas atslēga vairs neko neatver.</translation>
    </message>
    <message>
        <source>Open store</source>
        <translation>Atvērt krātuvi</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>The store is locked.</source>
        <translation>Krātuve ir aizslēgta.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Lietotājs</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Atslēgt</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Atslēdz…</translation>
    </message>
</context>
<context>
    <name>_Foot</name>
    <message>
        <source>Other store…</source>
        <translation>Cita krātuve…</translation>
    </message>
</context>
<context>
    <name>_ForgottenLink</name>
    <message>
        <source>Password forgotten…</source>
        <translation>Parole aizmirsta…</translation>
    </message>
</context>
</TS>
