<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
    <context>
        <name>BoilerplateDialog</name>
        <message numerus="yes">
            <source>%n entry(s) are in “{file}”.</source>
            <translation>
                <numerusform>%n entry are in “{file}”.</numerusform>
                <numerusform>%n entrys are in “{file}”.</numerusform>
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
            <extracomment>Milliseconds after the last key of the text, and of a regular expression, before it is looked for. The passage that is looked in; follows the changes of the text.</extracomment>
            <translation>
                <numerusform>%n match replaced.</numerusform>
                <numerusform>%n matches replaced.</numerusform>
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
            <source>%n match(es).</source>
            <translation>
                <numerusform>%n match.</numerusform>
                <numerusform>%n matches.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message numerus="yes">
            <source>%n article(s) were imported as drafts.</source>
            <translation>
                <numerusform>%n article was imported as drafts.</numerusform>
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
        <name>Understanding</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
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
