<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>CapsLockHint</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock ir ieslēgts</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>first</source>
        <translation>vispirms</translation>
    </message>
    <message>
        <source>Why {date}?</source>
        <translation>Kāpēc {date}?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Kāpēc?</translation>
    </message>
    <message>
        <source>Explain the date (F2)</source>
        <translation>Paskaidrot datumu (F2)</translation>
    </message>
</context>
<context>
    <name>ClockLine</name>
    <message>
        <source>Why?</source>
        <translation>Kāpēc?</translation>
    </message>
    <message>
        <source>Why {date}?</source>
        <translation>Kāpēc {date}?</translation>
    </message>
</context>
<context>
    <name>ExplainPopover</name>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>optional</source>
        <translation>nav obligāts</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>{name}: day</source>
        <translation>{name}: diena</translation>
    </message>
    <message>
        <source>{name}: time</source>
        <translation>{name}: laiks</translation>
    </message>
</context>
<context>
    <name>NextStepPanel</name>
    <message>
        <source>More</source>
        <translation>Vairāk</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nākamais solis</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>page {page} of {pages}</source>
        <translation>{page}. lapa no {pages}</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mazāk</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Lielāk</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Lapas platumā</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Lapas</translation>
    </message>
</context>
<context>
    <name>PersonalCodeField</name>
    <message>
        <source>covered</source>
        <translation>aizsegts</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Rādīt</translation>
    </message>
    <message>
        <source>Show personal code</source>
        <translation>Rādīt personas kodu</translation>
    </message>
</context>
<context>
    <name>ProblemCount</name>
    <message>
        <source>Go to field</source>
        <translation>Iet uz lauku</translation>
    </message>
    <message>
        <source>1 field to mend: {fields}</source>
        <translation>Jāizlabo 1 lauks: {fields}</translation>
    </message>
    <message>
        <source>Fields to mend: {count}: {fields}</source>
        <translation>Jāizlabo {count} lauki: {fields}</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>{count} more</source>
        <translation>vēl {count}</translation>
    </message>
</context>
<context>
    <name>ReasonsPopover</name>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyView</name>
    <message>
        <source>With this key the store opens when every password is forgotten. It is shown once and kept nowhere: print it and put it into a safe, away from the computer.</source>
        <translation>Ar šo atslēgu krātuvi var atvērt, ja visas paroles ir aizmirstas. To parāda vienreiz un nekur neglabā: izdrukājiet to un ielieciet seifā, atsevišķi no datora.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Atkopšanas atslēga</translation>
    </message>
    <message>
        <source>Print recovery key…</source>
        <translation>Drukāt atkopšanas atslēgu…</translation>
    </message>
    <message>
        <source>Type these groups from the printed sheet</source>
        <translation>Pārrakstiet šīs grupas no izdrukātās lapas</translation>
    </message>
    <message>
        <source>group {number}</source>
        <translation>{number}. grupa</translation>
    </message>
    <message>
        <source>A group differs. Compare it with the printed sheet.</source>
        <translation>Kāda grupa atšķiras. Salīdziniet to ar izdrukāto lapu.</translation>
    </message>
    <message>
        <source>This proves that the sheet exists. Capital and small letters are the same.</source>
        <translation>Tas pierāda, ka lapa ir izdrukāta. Lielie un mazie burti ir vienādi.</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search everywhere</source>
        <translation>Meklēt visur</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Show older</source>
        <translation>Rādīt vecākus</translation>
    </message>
</context>
</TS>
