<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
    <context>
        <name>AfterApproval</name>
        <message numerus="yes">
            <source>%n comment(s) is (are) still open.</source>
            <translation>
                <numerusform>%n comment is still open.</numerusform>
                <numerusform>%n comments are still open.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AuditDialog</name>
        <message numerus="yes">
            <source>%n entries were written to {file}.</source>
            <translation>
                <numerusform>%n entry was written to {file}.</numerusform>
                <numerusform>%n entries were written to {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BlockedDialog</name>
        <message numerus="yes">
            <source>%n thing(s) hold the approval back. Put them right, or say why they may pass.</source>
            <translation>
                <numerusform>%n thing holds the approval back. Put it right, or say why it may pass.</numerusform>
                <numerusform>%n things hold the approval back. Put them right, or say why they may pass.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BoilerplateDialog</name>
        <message numerus="yes">
            <source>%n entry(s) are in “{file}”.</source>
            <extracomment>Sentences about the keys of a file's snippets that the dialog has room for.</extracomment>
            <translation>
                <numerusform>%n entry is in “{file}”.</numerusform>
                <numerusform>%n entries are in “{file}”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n template(s)</source>
            <translation>
                <numerusform>%n template</numerusform>
                <numerusform>%n templates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n snippet(s)</source>
            <translation>
                <numerusform>%n snippet</numerusform>
                <numerusform>%n snippets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CategoriesDialog</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangeCategoryDialog</name>
        <message numerus="yes">
            <source>%n approved article(s) show this name and go back to review.</source>
            <translation>
                <numerusform>%n approved article shows this name and goes back to review.</numerusform>
                <numerusform>%n approved articles show this name and go back to review.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangesPart</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChecksPane</name>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Counting</name>
        <message numerus="yes">
            <source>%n paragraph(s) the same</source>
            <translation>
                <numerusform>%n paragraph the same</numerusform>
                <numerusform>%n paragraphs the same</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more paragraph(s), not shown here</source>
            <translation>
                <numerusform>%n more paragraph, not shown here</numerusform>
                <numerusform>%n more paragraphs, not shown here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n match(es).</source>
            <translation>
                <numerusform>%n match.</numerusform>
                <numerusform>%n matches.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>More than %n match(es).</source>
            <translation>
                <numerusform>More than %n match.</numerusform>
                <numerusform>More than %n matches.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n overdue</numerusform>
                <numerusform>%n overdue</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message numerus="yes">
            <source>%n suggestion(s) stay open: their passage has changed since.</source>
            <extracomment>Something to say about the piece: tone and wording (gui.band.Wording). It was refused: carries the RedaksiError.</extracomment>
            <translation>
                <numerusform>%n suggestion stays open: its passage has changed since.</numerusform>
                <numerusform>%n suggestions stay open: their passages have changed since.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoctorDialog</name>
        <message numerus="yes">
            <source>%n thing(s) were mended.</source>
            <translation>
                <numerusform>%n thing was mended.</numerusform>
                <numerusform>%n things were mended.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) are still wrong.</source>
            <translation>
                <numerusform>%n thing is still wrong.</numerusform>
                <numerusform>%n things are still wrong.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Dropping</name>
        <message numerus="yes">
            <source>Drop to add %n photo(s) to the article</source>
            <translation>
                <numerusform>Drop to add %n photo to the article</numerusform>
                <numerusform>Drop to add %n photos to the article</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Drop to import %n file(s)</source>
            <translation>
                <numerusform>Drop to import %n file</numerusform>
                <numerusform>Drop to import %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%n file(s) written to {folder}</source>
            <translation>
                <numerusform>%n file written to {folder}</numerusform>
                <numerusform>%n files written to {folder}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) in the folder “{name}”</source>
            <translation>
                <numerusform>%n picture in the folder “{name}”</numerusform>
                <numerusform>%n pictures in the folder “{name}”</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <source>%n match(es) replaced.</source>
            <extracomment>Milliseconds after the last key of the text, and of a regular expression, before it is looked for.</extracomment>
            <translation>
                <numerusform>%n match replaced.</numerusform>
                <numerusform>%n matches replaced.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message numerus="yes">
            <source>%n article(s) were imported as drafts.</source>
            <translation>
                <numerusform>%n article was imported as a draft.</numerusform>
                <numerusform>%n articles were imported as drafts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could not be kept.</source>
            <translation>
                <numerusform>%n could not be kept.</numerusform>
                <numerusform>%n could not be kept.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>IntakeDialog</name>
        <message numerus="yes">
            <source>Keep %n article(s)</source>
            <translation>
                <numerusform>Keep %n article</numerusform>
                <numerusform>Keep %n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %n without doubts</source>
            <translation>
                <numerusform>Keep %n without doubts</numerusform>
                <numerusform>Keep %n without doubts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) were not recognised and will be kept as a note.</source>
            <translation>
                <numerusform>%n line was not recognised and will be kept as a note.</numerusform>
                <numerusform>%n lines were not recognised and will be kept as a note.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read.</source>
            <translation>
                <numerusform>%n file could not be read.</numerusform>
                <numerusform>%n files could not be read.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message numerus="yes">
            <source>%n public key(s) written to “{file}”.</source>
            <translation>
                <numerusform>%n public key written to “{file}”.</numerusform>
                <numerusform>%n public keys written to “{file}”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n key(s) taken in.</source>
            <translation>
                <numerusform>%n key taken in.</numerusform>
                <numerusform>%n keys taken in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryPane</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <extracomment>Milliseconds of quiet before a search runs, and before a row reached by the arrow keys is opened. The id of a piece to open, and whether the editor is to get the keyboard. A menu for the piece with this id, at this point of the screen. The button of an empty state: `article.new` or `search.clear`.</extracomment>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinkedPages</name>
        <message numerus="yes">
            <source>The pages of %n linked story(ies) are out of date now.</source>
            <translation>
                <numerusform>The page of %n linked story is out of date now.</numerusform>
                <numerusform>The pages of %n linked stories are out of date now.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MetadataPane</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NewPassphraseDialog</name>
        <message numerus="yes">
            <source>At least %n character(s); a few unrelated words are easy to remember.</source>
            <translation>
                <numerusform>At least %n character; a few unrelated words are easy to remember.</numerusform>
                <numerusform>At least %n characters; a few unrelated words are easy to remember.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotesList</name>
        <message numerus="yes">
            <source>%n more line(s)</source>
            <translation>
                <numerusform>%n more line</numerusform>
                <numerusform>%n more lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Offers</name>
        <message numerus="yes">
            <source>%n “read also” line(s) were left out.</source>
            <translation>
                <numerusform>%n “read also” line was left out.</numerusform>
                <numerusform>%n “read also” lines were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) of the page around the story were left out.</source>
            <translation>
                <numerusform>%n line of the page around the story was left out.</numerusform>
                <numerusform>%n lines of the page around the story were left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlannedForMe</name>
        <message numerus="yes">
            <source>%n planned</source>
            <translation>
                <numerusform>%n planned</numerusform>
                <numerusform>%n planned</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReexportDialog</name>
        <message numerus="yes">
            <source>These %n story(ies) are linked with the one that you withdrew.</source>
            <translation>
                <numerusform>%n story is linked with the one that you withdrew.</numerusform>
                <numerusform>These %n stories are linked with the one that you withdrew.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These %n story(ies) are linked with this right of reply.</source>
            <translation>
                <numerusform>%n story is linked with this right of reply.</numerusform>
                <numerusform>These %n stories are linked with this right of reply.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These %n story(ies) link to the one that you corrected.</source>
            <translation>
                <numerusform>%n story links to the one that you corrected.</numerusform>
                <numerusform>These %n stories link to the one that you corrected.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These %n story(ies) are linked with the one that you exported.</source>
            <translation>
                <numerusform>%n story is linked with the one that you exported.</numerusform>
                <numerusform>These %n stories are linked with the one that you exported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n story(ies) of one site</source>
            <translation>
                <numerusform>%n story of one site</numerusform>
                <numerusform>%n stories of one site</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written where they went last.</source>
            <translation>
                <numerusform>%n file written where it went last.</numerusform>
                <numerusform>%n files written where they went last.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delivery(ies) on the way to their targets.</source>
            <translation>
                <numerusform>%n delivery is on the way to its target.</numerusform>
                <numerusform>%n deliveries are on the way to their targets.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SittingDown</name>
        <message numerus="yes">
            <source>A wrong passphrase was given for you %n time(s) since you were last here.</source>
            <extracomment>Something to tell who sits here: tone and wording (gui.band.Wording). Somebody has sat down.</extracomment>
            <translation>
                <numerusform>A wrong passphrase was given for you %n time since you were last here.</numerusform>
                <numerusform>A wrong passphrase was given for you %n times since you were last here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StateBar</name>
        <message numerus="yes">
            <source>%n hold(s) it back</source>
            <extracomment>Between two things in the strip, and at its ends with the gaps round the state, in pixels. The facts in words, then in ever fewer.</extracomment>
            <translation>
                <numerusform>%n holds it back</numerusform>
                <numerusform>%n hold it back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n let pass</source>
            <translation>
                <numerusform>%n let pass</numerusform>
                <numerusform>%n let pass</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message numerus="yes">
            <source>%n min read</source>
            <translation>
                <numerusform>%n min read</numerusform>
                <numerusform>%n min read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StyleCount</name>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TargetsAtWork</name>
        <message numerus="yes">
            <source>%n article(s) have arrived at “{target}”.</source>
            <translation>
                <numerusform>%n article have arrived at “{target}”.</numerusform>
                <numerusform>%n articles have arrived at “{target}”.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TargetsDialog</name>
        <message numerus="yes">
            <source>“{name}” was removed; %n delivery(ies) were cancelled.</source>
            <translation>
                <numerusform>“{name}” was removed; %n delivery was cancelled.</numerusform>
                <numerusform>“{name}” was removed; %n deliveries were cancelled.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Telling</name>
        <message numerus="yes">
            <source>And %n more before.</source>
            <translation>
                <numerusform>And %n more before.</numerusform>
                <numerusform>And %n more before.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open comment(s).</source>
            <extracomment>Characters of a note that the band shows; all of it stands in the review.</extracomment>
            <translation>
                <numerusform>%n open comment.</numerusform>
                <numerusform>%n open comments.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TravellingAtWork</name>
        <message numerus="yes">
            <source>%n article(s) were received.</source>
            <translation>
                <numerusform>%n article was received.</numerusform>
                <numerusform>%n articles were received.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WordLabel</name>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{written} of %n word(s)</source>
            <translation>
                <numerusform>{written} of %n word</numerusform>
                <numerusform>{written} of %n words</numerusform>
            </translation>
        </message>
    </context>
</TS>
