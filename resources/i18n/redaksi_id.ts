<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
    <context>
        <name>AfterApproval</name>
        <message>
            <source>Show the comments</source>
            <translation>Lihat komentar</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>Bandingkan…</translation>
        </message>
        <message>
            <source>Approved.</source>
            <translation>Sudah disetujui.</translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s) is (are) still open.</source>
            <translation>
                <numerusform>Masih ada %n komentar terbuka.</numerusform>
            </translation>
        </message>
        <message>
            <source>A version from {origin} still waits for somebody to choose.</source>
            <translation>Versi dari {origin} masih menunggu dipilih.</translation>
        </message>
    </context>
    <context>
        <name>Arrival</name>
        <message>
            <source>This newsroom is being brought to the form of this version of Redaksi, after a backup. Please wait; large ones take a while.</source>
            <extracomment>Milliseconds after the store was opened until the day's backup is made: not while somebody waits for the window. The program's own icon, where the desktop knows of none. The newsroom is open, or it has been said why not. The newsroom is of an older version: it is being brought to the form of this one.</extracomment>
            <translation>Data redaksi ini sedang disesuaikan dengan versi Redaksi ini; cadangannya dibuat lebih dulu. Mohon tunggu, data yang besar perlu waktu.</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Cadangan…</translation>
        </message>
    </context>
    <context>
        <name>AssignmentDialog</name>
        <message>
            <source>Nobody yet</source>
            <translation>Belum ada</translation>
        </message>
        <message>
            <source>Plan a story</source>
            <translation>Rencanakan liputan</translation>
        </message>
        <message>
            <source>Assignment</source>
            <translation>Rencana liputan</translation>
        </message>
        <message>
            <source>&amp;Short name</source>
            <translation>&amp;Nama pendek</translation>
        </message>
        <message>
            <source>flood-in-demak</source>
            <translation>banjir-rob-demak</translation>
        </message>
        <message>
            <source>&amp;What it is about</source>
            <translation>&amp;Tentang apa</translation>
        </message>
        <message>
            <source>Who to talk to, what to find out, how long</source>
            <translation>Siapa yang ditemui, apa yang dicari, seberapa panjang</translation>
        </message>
        <message>
            <source>W&amp;riter</source>
            <translation>&amp;Penulis</translation>
        </message>
        <message>
            <source>&amp;Due</source>
            <translation>&amp;Tenggat</translation>
        </message>
        <message>
            <source>Start writing</source>
            <translation>Mulai menulis</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Simpan</translation>
        </message>
    </context>
    <context>
        <name>AtHand</name>
        <message>
            <source>No templates yet</source>
            <extracomment>Templates at the button; the others are in the dialog.</extracomment>
            <translation>Belum ada templat</translation>
        </message>
        <message>
            <source>No templates yet. Write an article and save it as a template, or make one.</source>
            <translation>Belum ada templat. Tulis naskah lalu simpan sebagai templat, atau buat yang baru.</translation>
        </message>
        <message>
            <source>New from a template</source>
            <translation>Naskah baru dari templat</translation>
        </message>
        <message>
            <source>No snippets yet: texts that are put in by an abbreviation and Tab.</source>
            <translation>Belum ada cuplikan: teks yang disisipkan dengan singkatan dan Tab.</translation>
        </message>
        <message>
            <source>Insert a snippet</source>
            <translation>Sisipkan cuplikan</translation>
        </message>
    </context>
    <context>
        <name>AuditDialog</name>
        <message>
            <source>Everybody</source>
            <extracomment>A pause in typing after which what was typed narrows the list down, in milliseconds. Faults of the trail that are told below it; all of them in a tip, and by `redaksi audit --check`. Letters that time, person, step and piece have room for, and the share of the table that they take at most. A piece that an entry tells of is wanted, by its id.</extracomment>
            <translation>Semua orang</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Semua langkah</translation>
        </message>
        <message>
            <source>Being checked…</source>
            <translation>Sedang diperiksa…</translation>
        </message>
        <message>
            <source>“{text}” is no day or moment: write 5 July, yesterday, or 5 July 2024 14:29.</source>
            <translation>“{text}” bukan hari atau waktu: tulis 5 Juli, kemarin, atau 5 Juli 2024 14.29.</translation>
        </message>
        <message>
            <source>Export the audit trail</source>
            <translation>Ekspor jejak audit</translation>
        </message>
        <message numerus="yes">
            <source>%n entries were written to {file}.</source>
            <translation>
                <numerusform>%n entri ditulis ke {file}.</numerusform>
            </translation>
        </message>
        <message>
            <source>When</source>
            <extracomment>The first page of a filter has arrived. The trail may not be read: carries the RedaksiError.</extracomment>
            <translation>Waktu</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Siapa</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Apa</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Naskah</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Rincian</translation>
        </message>
        <message>
            <source>Audit trail</source>
            <translation>Jejak audit</translation>
        </message>
        <message>
            <source>Who did what to which article, newest first. Entries are chained: one that was changed or taken out shows.</source>
            <translation>Siapa mengerjakan apa pada naskah mana, yang terbaru di atas. Entri dirantai: yang diubah atau dihilangkan akan ketahuan.</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Orang</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Yang dikerjakan</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Judul</translation>
        </message>
        <message>
            <source>Words of the headline</source>
            <translation>Kata dalam judul</translation>
        </message>
        <message>
            <source>From: 1 March</source>
            <translation>Dari: 1 Maret</translation>
        </message>
        <message>
            <source>From this day or moment on</source>
            <translation>Mulai hari atau saat ini</translation>
        </message>
        <message>
            <source>To: yesterday</source>
            <translation>Sampai: kemarin</translation>
        </message>
        <message>
            <source>Until this day or moment</source>
            <translation>Sampai hari atau saat ini</translation>
        </message>
        <message>
            <source>Entries of the audit trail</source>
            <translation>Entri jejak audit</translation>
        </message>
        <message>
            <source>Nothing in the trail matches this.</source>
            <translation>Tidak ada entri yang cocok.</translation>
        </message>
        <message>
            <source>Open the article</source>
            <translation>Buka naskah</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Ekspor…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>BackupsDialog</name>
        <message>
            <source>Made</source>
            <translation>Dibuat</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Berkas</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Ukuran</translation>
        </message>
        <message>
            <source>A damaged newsroom cannot be backed up.</source>
            <translation>Redaksi yang rusak tidak bisa dicadangkan.</translation>
        </message>
        <message>
            <source>Back up to a file</source>
            <translation>Cadangkan ke berkas</translation>
        </message>
        <message>
            <source>Restore from a file</source>
            <translation>Pulihkan dari berkas</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>Sedang mencadangkan…</translation>
        </message>
        <message>
            <source>Backed up and checked: {file}</source>
            <translation>Sudah dicadangkan dan diperiksa: {file}</translation>
        </message>
        <message>
            <source>Go back to a backup</source>
            <translation>Kembali ke cadangan</translation>
        </message>
        <message>
            <source>The newsroom becomes what it was in “{file}”.</source>
            <translation>Isi redaksi kembali seperti dalam “{file}”.</translation>
        </message>
        <message>
            <source>The present one is put aside in the store's folder, nothing is deleted.</source>
            <translation>Yang sekarang disisihkan di folder penyimpanan; tidak ada yang dihapus.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Kembalikan</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Cadangan</translation>
        </message>
        <message>
            <source>A backup is made every day and opened to be sure it can be read. Going back to one puts the present newsroom aside; nothing is deleted.</source>
            <translation>Setiap hari dibuat satu cadangan, lalu dibuka untuk memastikan bisa dibaca. Jika Anda kembali ke cadangan, isi yang sekarang disisihkan; tidak ada yang dihapus.</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>Belum ada cadangan.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Cadangkan sekarang</translation>
        </message>
        <message>
            <source>Back up to a file…</source>
            <translation>Cadangkan ke berkas…</translation>
        </message>
        <message>
            <source>Restore from a file…</source>
            <translation>Pulihkan dari berkas…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>Pulihkan…</translation>
        </message>
    </context>
    <context>
        <name>Band</name>
        <message>
            <source>Hide this message</source>
            <extracomment>A sentence, or what makes it: asked again when the window changes its language. What was said is gone: there is room for something else.</extracomment>
            <translation>Tutup pesan ini</translation>
        </message>
    </context>
    <context>
        <name>BlockedDialog</name>
        <message>
            <source>Not approved yet</source>
            <extracomment>The rules that are overridden (none where everything was put right), and the reason. The place of a finding is wanted; the dialog closes.</extracomment>
            <translation>Belum disetujui</translation>
        </message>
        <message>
            <source>Why it is approved all the same; the reason stays in the audit trail:</source>
            <translation>Mengapa tetap disetujui; alasannya tersimpan di jejak audit:</translation>
        </message>
        <message>
            <source>This cannot be overridden: put it right first.</source>
            <translation>Aturan ini tidak bisa dikesampingkan: perbaiki dulu.</translation>
        </message>
        <message>
            <source>An editor may override this with a reason.</source>
            <translation>Seorang editor boleh mengesampingkannya dengan alasan.</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) hold the approval back. Put them right, or say why they may pass.</source>
            <translation>
                <numerusform>%n hal menahan persetujuan. Perbaiki, atau tulis mengapa boleh lewat.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything is put right.</source>
            <translation>Semuanya sudah diperbaiki.</translation>
        </message>
        <message>
            <source>Override and approve</source>
            <translation>Kesampingkan dan setujui</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Setujui</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Back to the article</source>
            <translation>Kembali ke naskah</translation>
        </message>
    </context>
    <context>
        <name>BoilerplateDialog</name>
        <message numerus="yes">
            <source>%n entry(s) are in “{file}”.</source>
            <extracomment>Sentences about the keys of a file's snippets that the dialog has room for.</extracomment>
            <translation>
                <numerusform>%n entri ditulis ke “{file}”.</numerusform>
            </translation>
        </message>
        <message>
            <source>Take templates and snippets from a file</source>
            <translation>Ambil templat dan cuplikan dari berkas</translation>
        </message>
        <message>
            <source>Write templates and snippets to a file</source>
            <translation>Tulis templat dan cuplikan ke berkas</translation>
        </message>
        <message>
            <source>Files of templates</source>
            <translation>Berkas templat</translation>
        </message>
        <message numerus="yes">
            <source>%n template(s)</source>
            <translation>
                <numerusform>%n templat</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n snippet(s)</source>
            <translation>
                <numerusform>%n cuplikan</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken from the file: {templates} and {snippets}.</source>
            <translation>Diambil dari berkas: {templates} dan {snippets}.</translation>
        </message>
        <message>
            <source>Replaced: {names}.</source>
            <translation>Menggantikan yang lama: {names}.</translation>
        </message>
        <message>
            <source>Templates and snippets</source>
            <translation>Templat dan cuplikan</translation>
        </message>
        <message>
            <source>A new article can begin with a template. A snippet is put into the text by typing its abbreviation and Tab, by its keys, or from the list.</source>
            <translation>Naskah baru dapat dimulai dari templat. Cuplikan disisipkan ke teks dengan mengetik singkatannya lalu Tab, dengan tombolnya, atau dari daftar.</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Templat</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Baru</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nama</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>&amp;Headline</source>
            <translation>&amp;Judul</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Judul</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>J&amp;enis</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>&amp;Category</source>
            <translation>&amp;Kategori</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>&amp;Place</source>
            <translation>Te&amp;mpat</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Tempat</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>Ta&amp;g</translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>Tag, dipisah koma</translation>
        </message>
        <message>
            <source>separated by commas</source>
            <translation>dipisah koma</translation>
        </message>
        <message>
            <source>&amp;Authors</source>
            <translation>&amp;Penulis</translation>
        </message>
        <message>
            <source>Authors, separated by commas</source>
            <translation>Penulis, dipisah koma</translation>
        </message>
        <message>
            <source>S&amp;ource</source>
            <translation>&amp;Sumber</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Sumber</translation>
        </message>
        <message>
            <source>&amp;Paid content</source>
            <translation>Konten &amp;berbayar</translation>
        </message>
        <message>
            <source>T&amp;ext</source>
            <translation>&amp;Isi</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Isi</translation>
        </message>
        <message>
            <source>Filled in: {cursor} {author} {date} {day} {short_date} {time} {place} {headline}</source>
            <translation>Diisi otomatis: {cursor} {author} {date} {day} {short_date} {time} {place} {headline}</translation>
        </message>
        <message>
            <source>Save this template</source>
            <translation>Simpan templat ini</translation>
        </message>
        <message>
            <source>Snippets</source>
            <translation>Cuplikan</translation>
        </message>
        <message>
            <source>&amp;Abbreviation</source>
            <translation>&amp;Singkatan</translation>
        </message>
        <message>
            <source>Abbreviation</source>
            <translation>Singkatan</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Tombol</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tombol</translation>
        </message>
        <message>
            <source>T&amp;itle</source>
            <translation>J&amp;udul</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Judul</translation>
        </message>
        <message>
            <source>Filled in: {cursor} {author} {date} {day} {short_date} {time} {place} {headline} {selection}</source>
            <translation>Diisi otomatis: {cursor} {author} {date} {day} {short_date} {time} {place} {headline} {selection}</translation>
        </message>
        <message>
            <source>Save this snippet</source>
            <translation>Simpan cuplikan ini</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Impor…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Ekspor…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>CategoriesDialog</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n naskah</numerusform>
            </translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Readers see the name; the order is that of lists and menus. Drag a category, or move it with Alt+Up and Alt+Down.</source>
            <translation>Nama inilah yang dilihat pembaca; urutannya berlaku di daftar dan menu. Seret kategori, atau pindahkan dengan Alt+Panah atas dan Alt+Panah bawah.</translation>
        </message>
        <message>
            <source>Name of a new category</source>
            <translation>Nama kategori baru</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Tambah</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Ganti nama…</translation>
        </message>
        <message>
            <source>Merge into…</source>
            <translation>Gabungkan ke…</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Naikkan</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Turunkan</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>CategoryDialog</name>
        <message>
            <source>New category</source>
            <translation>Kategori baru</translation>
        </message>
        <message>
            <source>&amp;Name of the category</source>
            <translation>&amp;Nama kategori</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Create category</source>
            <translation>Buat kategori</translation>
        </message>
    </context>
    <context>
        <name>CategoryField</name>
        <message>
            <source>New category…</source>
            <translation>Kategori baru…</translation>
        </message>
        <message>
            <source>Manage categories…</source>
            <translation>Kelola kategori…</translation>
        </message>
        <message>
            <source>No category</source>
            <translation>Tanpa kategori</translation>
        </message>
    </context>
    <context>
        <name>ChangeCategoryDialog</name>
        <message>
            <source>Merge a category</source>
            <translation>Gabungkan kategori</translation>
        </message>
        <message>
            <source>Every article of “{name}” moves to:</source>
            <translation>Semua naskah “{name}” pindah ke:</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Gabungkan</translation>
        </message>
        <message>
            <source>Rename a category</source>
            <translation>Ganti nama kategori</translation>
        </message>
        <message>
            <source>A new name for “{name}”:</source>
            <translation>Nama baru untuk “{name}”:</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Ganti nama</translation>
        </message>
        <message numerus="yes">
            <source>%n approved article(s) show this name and go back to review.</source>
            <translation>
                <numerusform>%n naskah yang sudah disetujui memuat nama ini dan kembali disunting.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangesPart</name>
        <message>
            <source>Since you last saw it</source>
            <extracomment>As high as a widget may be (Qt has a name for it that its binding does not have). Milliseconds without a key until the text is compared anew; a long one takes half a second of the processor. Characters of what is gone, and of what is new, that are said of the present change. What is to be compared with: a piece, by its id, and the revision.</extracomment>
            <translation>Sejak terakhir Anda lihat</translation>
        </message>
        <message>
            <source>Since it was submitted</source>
            <translation>Sejak diajukan</translation>
        </message>
        <message>
            <source>Since it was approved</source>
            <translation>Sejak disetujui</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n perubahan</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to compare with yet: what you see now counts as seen after a few seconds.</source>
            <translation>Belum ada pembanding: yang Anda lihat sekarang dicatat sebagai sudah dilihat setelah beberapa detik.</translation>
        </message>
        <message>
            <source>Nothing has changed.</source>
            <translation>Tidak ada yang berubah.</translation>
        </message>
        <message>
            <source>Change {at} of {count}: {words}</source>
            <translation>Perubahan {at} dari {count}: {words}</translation>
        </message>
    </context>
    <context>
        <name>Checks</name>
        <message>
            <source>Holds it back</source>
            <extracomment>How much of what is marked is shown. The icon and the colour of each severity.</extracomment>
            <translation>Menahan naskah</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Peringatan</translation>
        </message>
        <message>
            <source>Hints</source>
            <translation>Saran</translation>
        </message>
        <message>
            <source>Four eyes</source>
            <translation>Empat mata</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Put the space right</source>
            <translation>Betulkan spasinya</translation>
        </message>
        <message>
            <source>Write “{text}”</source>
            <translation>Tulis “{text}”</translation>
        </message>
        <message>
            <source>Set to now</source>
            <translation>Isi waktu sekarang</translation>
        </message>
        <message>
            <source>Take the site's zone</source>
            <translation>Pakai zona situs</translation>
        </message>
        <message>
            <source>Set the mark</source>
            <translation>Nyalakan tandanya</translation>
        </message>
        <message>
            <source>Mark as paid</source>
            <translation>Tandai berbayar</translation>
        </message>
        <message>
            <source>Delete the line</source>
            <translation>Hapus barisnya</translation>
        </message>
        <message>
            <source>Move to related news</source>
            <translation>Pindahkan ke berita terkait</translation>
        </message>
        <message>
            <source>Add the note</source>
            <translation>Sisipkan catatannya</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>Keluarkan</translation>
        </message>
        <message>
            <source>Link as its update</source>
            <translation>Tautkan sebagai pemutakhiran</translation>
        </message>
    </context>
    <context>
        <name>ChecksAtWork</name>
        <message>
            <source>The text has changed there: look at it once more.</source>
            <extracomment>What the sentence after a submission offers; the band knows it by that.</extracomment>
            <translation>Teks di sana sudah berubah: periksa sekali lagi.</translation>
        </message>
        <message>
            <source>Checks ({count})</source>
            <translation>Pemeriksaan ({count})</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Pemeriksaan</translation>
        </message>
        <message>
            <source>Submitted. Before it can be approved: {reasons}</source>
            <translation>Diajukan. Sebelum bisa disetujui: {reasons}</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Tampilkan</translation>
        </message>
    </context>
    <context>
        <name>ChecksPane</name>
        <message>
            <source>What the checks find in a story stands here once one is open.</source>
            <extracomment>Findings of one severity that are shown at first: nobody reads hundreds, and each is widgets.</extracomment>
            <translation>Hasil pemeriksaan tampil di sini setelah sebuah naskah dibuka.</translation>
        </message>
        <message>
            <source>The checks are looking at the story…</source>
            <translation>Naskah sedang diperiksa…</translation>
        </message>
        <message>
            <source>Nothing to remark. The story can go on its way.</source>
            <translation>Tidak ada temuan. Naskah ini siap jalan.</translation>
        </message>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Tampilkan %n lagi</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Take “{word}” away</source>
            <translation>Lepas “{word}”</translation>
        </message>
    </context>
    <context>
        <name>ChooseCategoryDialog</name>
        <message>
            <source>Category</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>Chooser</name>
        <message>
            <source>Nothing is called that.</source>
            <extracomment>Whole lines of a text that are shown, whatever the size of the letters. The number of the choice, once the dialog is gone. The button: there are others to be made.</extracomment>
            <translation>Tidak ada yang bernama itu.</translation>
        </message>
    </context>
    <context>
        <name>ChooserDialog</name>
        <message>
            <source>Templates and snippets…</source>
            <translation>Templat dan cuplikan…</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Say who you are first: choose your profile.</source>
            <translation>Pilih profil Anda dulu, supaya jelas siapa Anda.</translation>
        </message>
        <message>
            <source>The newsroom could not be opened; the message above says why.</source>
            <translation>Redaksi tidak bisa dibuka; pesan di atas menyebut sebabnya.</translation>
        </message>
        <message>
            <source>The newsroom is still being opened.</source>
            <translation>Redaksi masih dibuka.</translation>
        </message>
        <message>
            <source>{name} has to give the passphrase first.</source>
            <translation>{name} harus memasukkan frasa sandi dulu.</translation>
        </message>
        <message>
            <source>This store can only be read.</source>
            <translation>Penyimpanan ini hanya bisa dibaca.</translation>
        </message>
        <message>
            <source>No article is open.</source>
            <translation>Tidak ada naskah yang terbuka.</translation>
        </message>
        <message>
            <source>The article is still empty.</source>
            <translation>Naskah ini masih kosong.</translation>
        </message>
        <message>
            <source>An archived or withdrawn article cannot be changed.</source>
            <translation>Naskah yang diarsipkan atau dicabut tidak bisa diubah.</translation>
        </message>
        <message>
            <source>Not possible in the state “{state}”.</source>
            <translation>Tidak bisa selama status naskah “{state}”.</translation>
        </message>
        <message>
            <source>You have this article for review already.</source>
            <translation>Anda sudah memegang naskah ini.</translation>
        </message>
        <message>
            <source>Nobody has this article for review.</source>
            <translation>Tidak ada yang memegang naskah ini.</translation>
        </message>
        <message>
            <source>No reader has this article yet.</source>
            <translation>Naskah ini belum sampai ke pembaca.</translation>
        </message>
        <message>
            <source>The article is not marked as unverified.</source>
            <translation>Naskah ini tidak bertanda belum terverifikasi.</translation>
        </message>
        <message>
            <source>{name} has this article for review.</source>
            <translation>{name} sedang menyunting naskah ini.</translation>
        </message>
        <message>
            <source>The story has no correction.</source>
            <translation>Naskah ini belum punya koreksi.</translation>
        </message>
        <message>
            <source>The role “{role}” may not do this.</source>
            <translation>Peran “{role}” tidak berwenang melakukannya.</translation>
        </message>
        <message>
            <source>&amp;Article</source>
            <extracomment>The menus from left to right, with their titles. A command of menu "" stands in the palette only.</extracomment>
            <translation>&amp;Naskah</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Sunting</translation>
        </message>
        <message>
            <source>F&amp;ormat</source>
            <translation>&amp;Format</translation>
        </message>
        <message>
            <source>&amp;Review</source>
            <translation>&amp;Tinjau</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>T&amp;ampilan</translation>
        </message>
        <message>
            <source>&amp;Newsroom</source>
            <translation>&amp;Redaksi</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Bantuan</translation>
        </message>
        <message>
            <source>After publication</source>
            <extracomment>Menus in another one, which would be higher than a small screen without them: that one, and their title.</extracomment>
            <translation>Setelah terbit</translation>
        </message>
        <message>
            <source>New article</source>
            <extracomment>The titles of all of them, each submenu after the menu that it stands in. Commands with a line below them in their menu.</extracomment>
            <translation>Naskah baru</translation>
        </message>
        <message>
            <source>Paste a page…</source>
            <translation>Tempel halaman…</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>Impor berkas…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Impor folder…</translation>
        </message>
        <message>
            <source>Save a version</source>
            <translation>Simpan versi</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Ekspor…</translation>
        </message>
        <message>
            <source>Export as PDF…</source>
            <translation>Ekspor sebagai PDF…</translation>
        </message>
        <message>
            <source>Move to the trash</source>
            <translation>Buang ke tempat sampah</translation>
        </message>
        <message>
            <source>Close Redaksi</source>
            <translation>Tutup Redaksi</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Urungkan</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Ulangi</translation>
        </message>
        <message>
            <source>Undo the last change of the data</source>
            <translation>Urungkan perubahan data terakhir</translation>
        </message>
        <message>
            <source>Redo the change of the data</source>
            <translation>Ulangi perubahan data</translation>
        </message>
        <message>
            <source>Curly quotes and dashes while typing</source>
            <translation>Tanda petik dan pisah rapi saat mengetik</translation>
        </message>
        <message>
            <source>Write the settings to a file…</source>
            <translation>Tulis pengaturan ke berkas…</translation>
        </message>
        <message>
            <source>Take settings from a file…</source>
            <translation>Ambil pengaturan dari berkas…</translation>
        </message>
        <message>
            <source>To the next part of the window</source>
            <translation>Ke bagian jendela berikutnya</translation>
        </message>
        <message>
            <source>To the part of the window before</source>
            <translation>Ke bagian jendela sebelumnya</translation>
        </message>
        <message>
            <source>Commands and keys</source>
            <translation>Perintah dan tombol</translation>
        </message>
        <message>
            <source>How to write with Markdown</source>
            <translation>Cara menulis dengan Markdown</translation>
        </message>
        <message>
            <source>The way of a story</source>
            <translation>Jalan sebuah naskah</translation>
        </message>
        <message>
            <source>New from a template…</source>
            <translation>Baru dari templat…</translation>
        </message>
        <message>
            <source>Save as a template…</source>
            <translation>Simpan sebagai templat…</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>Cari di teks ini</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>Cari dan ganti</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>Temuan berikutnya</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>Temuan sebelumnya</translation>
        </message>
        <message>
            <source>Go to a heading…</source>
            <translation>Ke subjudul…</translation>
        </message>
        <message>
            <source>Insert a snippet…</source>
            <translation>Sisipkan cuplikan…</translation>
        </message>
        <message>
            <source>Text of the usual size in the editor</source>
            <translation>Teks penyunting berukuran biasa</translation>
        </message>
        <message>
            <source>Focus on the sentence</source>
            <translation>Fokus pada kalimat</translation>
        </message>
        <message>
            <source>Focus on the paragraph</source>
            <translation>Fokus pada paragraf</translation>
        </message>
        <message>
            <source>Typewriter scrolling</source>
            <translation>Gulir mesin tik</translation>
        </message>
        <message>
            <source>Figures and writing target…</source>
            <translation>Hitungan dan target menulis…</translation>
        </message>
        <message>
            <source>Nothing but the text</source>
            <translation>Hanya teks</translation>
        </message>
        <message>
            <source>Templates and snippets…</source>
            <translation>Templat dan cuplikan…</translation>
        </message>
        <message>
            <source>Search all articles</source>
            <translation>Cari di semua naskah</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Judul kecil</translation>
        </message>
        <message>
            <source>Smaller heading</source>
            <translation>Judul lebih kecil</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Tebal</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Miring</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Kutipan</translation>
        </message>
        <message>
            <source>Link…</source>
            <translation>Tautan…</translation>
        </message>
        <message>
            <source>Open the link at the cursor</source>
            <translation>Buka tautan di kursor</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Daftar</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>Daftar bernomor</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabel</translation>
        </message>
        <message>
            <source>Add photos…</source>
            <translation>Tambah foto…</translation>
        </message>
        <message>
            <source>Larger text in the editor</source>
            <translation>Perbesar teks editor</translation>
        </message>
        <message>
            <source>Smaller text in the editor</source>
            <translation>Perkecil teks editor</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>Ajukan</translation>
        </message>
        <message>
            <source>Take for review</source>
            <translation>Mulai tinjau</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Setujui</translation>
        </message>
        <message>
            <source>Return with a note…</source>
            <translation>Kembalikan…</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Cabut…</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Arsipkan</translation>
        </message>
        <message>
            <source>Reopen as a draft</source>
            <translation>Buka lagi sebagai draf</translation>
        </message>
        <message>
            <source>Show states and categories</source>
            <translation>Tampilkan status dan kategori</translation>
        </message>
        <message>
            <source>Show the list</source>
            <translation>Tampilkan daftar</translation>
        </message>
        <message>
            <source>Show the data</source>
            <translation>Tampilkan data</translation>
        </message>
        <message>
            <source>Show the preview</source>
            <translation>Tampilkan pratinjau</translation>
        </message>
        <message>
            <source>All commands…</source>
            <translation>Semua perintah…</translation>
        </message>
        <message>
            <source>Larger text in the window</source>
            <translation>Perbesar teks jendela</translation>
        </message>
        <message>
            <source>Smaller text in the window</source>
            <translation>Perkecil teks jendela</translation>
        </message>
        <message>
            <source>Change between light and dark</source>
            <translation>Ganti antara terang dan gelap</translation>
        </message>
        <message>
            <source>High contrast on or off</source>
            <translation>Kontras tinggi hidup atau mati</translation>
        </message>
        <message>
            <source>Change the language to Indonesian</source>
            <translation>Ganti bahasa ke Inggris</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Layar penuh</translation>
        </message>
        <message>
            <source>Categories…</source>
            <translation>Kategori…</translation>
        </message>
        <message>
            <source>People and roles…</source>
            <translation>Orang dan peran…</translation>
        </message>
        <message>
            <source>Add the suggested related news</source>
            <translation>Tambahkan saran berita terkait</translation>
        </message>
        <message>
            <source>Trash…</source>
            <translation>Tempat sampah…</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Cadangan…</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Pengaturan…</translation>
        </message>
        <message>
            <source>Go to the headline</source>
            <translation>Ke judul</translation>
        </message>
        <message>
            <source>Go to the text</source>
            <translation>Ke isi berita</translation>
        </message>
        <message>
            <source>Go to the kind</source>
            <translation>Ke jenis</translation>
        </message>
        <message>
            <source>Go to the category</source>
            <translation>Ke kategori</translation>
        </message>
        <message>
            <source>Go to the publication time</source>
            <translation>Ke waktu terbit</translation>
        </message>
        <message>
            <source>Go to the subhead</source>
            <translation>Ke subjudul</translation>
        </message>
        <message>
            <source>Go to the summary</source>
            <translation>Ke ringkasan</translation>
        </message>
        <message>
            <source>Go to the authors</source>
            <translation>Ke penulis</translation>
        </message>
        <message>
            <source>Go to the editor's name</source>
            <translation>Ke editor</translation>
        </message>
        <message>
            <source>Go to the source</source>
            <translation>Ke sumber</translation>
        </message>
        <message>
            <source>Go to the place</source>
            <translation>Ke tempat</translation>
        </message>
        <message>
            <source>Go to the tags</source>
            <translation>Ke tag</translation>
        </message>
        <message>
            <source>Go to the related news</source>
            <translation>Ke berita terkait</translation>
        </message>
        <message>
            <source>Go to the ties to other stories</source>
            <translation>Ke kaitan dengan naskah lain</translation>
        </message>
        <message>
            <source>Go to the stories that point here</source>
            <translation>Ke naskah yang menunjuk ke sini</translation>
        </message>
        <message>
            <source>Go to the photos</source>
            <translation>Ke foto</translation>
        </message>
        <message>
            <source>Go to the updates</source>
            <translation>Ke pembaruan</translation>
        </message>
        <message>
            <source>Go to the corrections</source>
            <translation>Ke koreksi</translation>
        </message>
        <message>
            <source>Go to the marks: not verified, paid content</source>
            <translation>Ke tanda: belum terverifikasi, konten berbayar</translation>
        </message>
        <message>
            <source>Go to the embargo</source>
            <translation>Ke embargo</translation>
        </message>
        <message>
            <source>Go to the address of the page</source>
            <translation>Ke alamat halaman</translation>
        </message>
        <message>
            <source>Go to the language of the story</source>
            <translation>Ke bahasa naskah</translation>
        </message>
        <message>
            <source>Go to the figures from the site</source>
            <translation>Ke angka dari situs</translation>
        </message>
        <message>
            <source>Go to the end codes</source>
            <translation>Ke kode akhir</translation>
        </message>
        <message>
            <source>Go to the notes</source>
            <translation>Ke catatan</translation>
        </message>
        <message>
            <source>Next mark in the text</source>
            <translation>Tanda berikutnya dalam naskah</translation>
        </message>
        <message>
            <source>Previous mark in the text</source>
            <translation>Tanda sebelumnya dalam naskah</translation>
        </message>
        <message>
            <source>Checks of the article</source>
            <translation>Pemeriksaan naskah</translation>
        </message>
        <message>
            <source>Fixes for this mark…</source>
            <translation>Perbaikan untuk tanda ini…</translation>
        </message>
        <message>
            <source>Show again what was left alone here</source>
            <translation>Tandai lagi yang dibiarkan di naskah ini</translation>
        </message>
        <message>
            <source>Mark the house style</source>
            <translation>Tandai gaya selingkung</translation>
        </message>
        <message>
            <source>Mark misspelt words</source>
            <translation>Tandai kata yang salah eja</translation>
        </message>
        <message>
            <source>Words of the dictionaries…</source>
            <translation>Kata dalam kamus…</translation>
        </message>
        <message>
            <source>Paste as plain text</source>
            <translation>Tempel sebagai teks polos</translation>
        </message>
        <message>
            <source>Only in the list of all commands</source>
            <translation>Hanya di daftar semua perintah</translation>
        </message>
        <message>
            <source>My passphrase…</source>
            <translation>Frasa sandi saya…</translation>
        </message>
        <message>
            <source>Signing keys…</source>
            <translation>Kunci tanda tangan…</translation>
        </message>
        <message>
            <source>Verify files…</source>
            <translation>Periksa keaslian berkas…</translation>
        </message>
        <message>
            <source>Audit trail…</source>
            <translation>Jejak audit…</translation>
        </message>
        <message>
            <source>Add an update…</source>
            <translation>Tambah pembaruan…</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>Ralat…</translation>
        </message>
        <message>
            <source>Verified: write the update</source>
            <translation>Sudah terverifikasi: tulis pemutakhiran</translation>
        </message>
        <message>
            <source>Write a follow-up</source>
            <translation>Tulis berita lanjutan</translation>
        </message>
        <message>
            <source>Write a right of reply to this</source>
            <translation>Tulis hak jawab atas berita ini</translation>
        </message>
        <message>
            <source>Export linked pages again…</source>
            <translation>Ekspor ulang halaman yang bertautan…</translation>
        </message>
        <message>
            <source>Compare with what is out…</source>
            <translation>Bandingkan dengan yang sudah terbit…</translation>
        </message>
        <message>
            <source>Submit with a deadline…</source>
            <translation>Ajukan dengan tenggat…</translation>
        </message>
        <message>
            <source>Give back to the queue</source>
            <translation>Lepas ke antrean</translation>
        </message>
        <message>
            <source>Deadline…</source>
            <translation>Tenggat…</translation>
        </message>
        <message>
            <source>Queue: my drafts</source>
            <translation>Antrean: draf saya</translation>
        </message>
        <message>
            <source>Queue: returned to me</source>
            <translation>Antrean: dikembalikan kepada saya</translation>
        </message>
        <message>
            <source>Queue: submitted</source>
            <translation>Antrean: diajukan</translation>
        </message>
        <message>
            <source>Queue: in review</source>
            <translation>Antrean: disunting</translation>
        </message>
        <message>
            <source>Queue: ready to export</source>
            <translation>Antrean: siap ekspor</translation>
        </message>
        <message>
            <source>Queue: changed since export</source>
            <translation>Antrean: berubah sejak ekspor</translation>
        </message>
        <message>
            <source>Queue: under embargo</source>
            <translation>Antrean: kena embargo</translation>
        </message>
        <message>
            <source>Queue: published today</source>
            <translation>Antrean: terbit hari ini</translation>
        </message>
        <message>
            <source>Queue: planned for me</source>
            <translation>Antrean: rencana saya</translation>
        </message>
        <message>
            <source>Planning and calendar…</source>
            <translation>Rencana dan kalender…</translation>
        </message>
        <message>
            <source>Plan a story…</source>
            <translation>Rencanakan liputan…</translation>
        </message>
        <message>
            <source>Changes and comments</source>
            <translation>Perubahan dan komentar</translation>
        </message>
        <message>
            <source>Next change</source>
            <translation>Perubahan berikutnya</translation>
        </message>
        <message>
            <source>Previous change</source>
            <translation>Perubahan sebelumnya</translation>
        </message>
        <message>
            <source>Comment…</source>
            <translation>Beri komentar…</translation>
        </message>
        <message>
            <source>Suggest other words…</source>
            <translation>Usulkan kata lain…</translation>
        </message>
        <message>
            <source>Next comment</source>
            <translation>Komentar berikutnya</translation>
        </message>
        <message>
            <source>Accept all suggestions</source>
            <translation>Terima semua usulan</translation>
        </message>
        <message>
            <source>Reject all suggestions</source>
            <translation>Tolak semua usulan</translation>
        </message>
        <message>
            <source>Hand over to another desk…</source>
            <translation>Serahkan ke meja lain…</translation>
        </message>
        <message>
            <source>Receive a file of another desk…</source>
            <translation>Terima berkas dari meja lain…</translation>
        </message>
        <message>
            <source>Choose between two versions…</source>
            <translation>Pilih di antara dua versi…</translation>
        </message>
        <message>
            <source>History of the article</source>
            <translation>Riwayat naskah</translation>
        </message>
        <message>
            <source>Name the present version…</source>
            <translation>Beri nama versi sekarang…</translation>
        </message>
        <message>
            <source>Check the newsroom…</source>
            <translation>Periksa redaksi…</translation>
        </message>
        <message>
            <source>Site folder…</source>
            <translation>Folder situs…</translation>
        </message>
        <message>
            <source>Publish to…</source>
            <translation>Terbitkan ke…</translation>
        </message>
        <message>
            <source>Publication targets…</source>
            <translation>Tujuan penerbitan…</translation>
        </message>
        <message>
            <source>Deliveries…</source>
            <translation>Pengiriman…</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>with the present version</source>
            <extracomment>A RedaksiError: one of both could not be read. What is to be compared: a piece, by its id, and two revisions.</extracomment>
            <translation>dengan versi sekarang</translation>
        </message>
        <message>
            <source>with the one before</source>
            <translation>dengan versi sebelumnya</translation>
        </message>
        <message>
            <source>From {old} to {new}</source>
            <translation>Dari {old} ke {new}</translation>
        </message>
        <message>
            <source>From {old} to {new} nothing has changed.</source>
            <translation>Dari {old} ke {new} tidak ada yang berubah.</translation>
        </message>
        <message>
            <source>Choose one version, or two to compare them.</source>
            <translation>Pilih satu versi, atau dua untuk dibandingkan.</translation>
        </message>
        <message>
            <source>Choose a version.</source>
            <translation>Pilih sebuah versi.</translation>
        </message>
        <message>
            <source>There is no version before this one.</source>
            <translation>Tidak ada versi sebelum ini.</translation>
        </message>
        <message>
            <source>This is how the article stands now.</source>
            <translation>Beginilah naskah ini sekarang.</translation>
        </message>
    </context>
    <context>
        <name>CopiesDialog</name>
        <message>
            <source>Without a headline</source>
            <extracomment>Somebody has chosen: carries the piece as it is now.</extracomment>
            <translation>Tanpa judul</translation>
        </message>
        <message>
            <source>“{headline}” was changed here and by {origin}. Both versions are kept.</source>
            <translation>“{headline}” diubah di sini dan oleh {origin}. Kedua versinya tetap disimpan.</translation>
        </message>
        <message>
            <source>“{headline}” was changed here and by {origin}. This desk's version was chosen.</source>
            <translation>“{headline}” diubah di sini dan oleh {origin}. Versi meja ini yang dipilih.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>another desk</source>
            <translation>meja lain</translation>
        </message>
        <message>
            <source>Here, {when}</source>
            <translation>Di sini, {when}</translation>
        </message>
        <message>
            <source>{origin}, received {when}</source>
            <translation>{origin}, diterima {when}</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Yang berbeda</translation>
        </message>
        <message>
            <source>What each side has changed</source>
            <translation>Yang diubah masing-masing</translation>
        </message>
        <message>
            <source>Two versions of one article</source>
            <translation>Dua versi satu naskah</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Yang ditampilkan</translation>
        </message>
        <message>
            <source>Decide later</source>
            <translation>Putuskan nanti</translation>
        </message>
        <message>
            <source>Keep ours</source>
            <translation>Pakai versi kita</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>Pakai versi mereka</translation>
        </message>
    </context>
    <context>
        <name>CorrectDialog</name>
        <message>
            <source>Keep</source>
            <extracomment>What was written, what it should be, and the time that readers are told.</extracomment>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>Where the article differs from what readers have:</source>
            <translation>Bagian naskah yang berbeda dari yang dibaca orang:</translation>
        </message>
        <message>
            <source>The article says the same as what readers have. Mend the text, too, before or after this.</source>
            <translation>Naskah ini masih sama dengan yang dibaca orang. Perbaiki juga naskahnya, sebelum atau sesudah ini.</translation>
        </message>
        <message>
            <source>The correction is not kept yet. Keep it, or choose Cancel.</source>
            <translation>Ralat belum tersimpan. Tambahkan, atau pilih Batal.</translation>
        </message>
        <message>
            <source>A correction needs its time, which readers see.</source>
            <translation>Ralat perlu waktu pemuatan, yang terlihat oleh pembaca.</translation>
        </message>
        <message>
            <source>Readers are told both: what was written and what it should be.</source>
            <translation>Pembaca perlu tahu keduanya: yang tertulis dan yang seharusnya.</translation>
        </message>
        <message>
            <source>Both say the same, so there is nothing to correct.</source>
            <translation>Keduanya sama, jadi tidak ada yang diralat.</translation>
        </message>
        <message>
            <source>Correct the story</source>
            <translation>Ralat berita</translation>
        </message>
        <message>
            <source>Passages that differ from what readers have</source>
            <translation>Bagian yang berbeda dari yang dibaca orang</translation>
        </message>
        <message>
            <source>&amp;It said</source>
            <translation>&amp;Tertulis</translation>
        </message>
        <message>
            <source>It should &amp;say</source>
            <translation>&amp;Seharusnya</translation>
        </message>
        <message>
            <source>The text still says so. Mend it there, too.</source>
            <translation>Naskahnya masih berbunyi begitu. Perbaiki juga di sana.</translation>
        </message>
        <message>
            <source>&amp;Time, which readers see</source>
            <translation>&amp;Waktu ralat, terlihat oleh pembaca</translation>
        </message>
        <message>
            <source>The page shows both under “Corrections”. It leaves once the article has been approved again.</source>
            <translation>Halaman mencantumkan keduanya di bawah “Ralat”, setelah naskah disetujui lagi dan diekspor.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Add the correction</source>
            <translation>Tambahkan ralat</translation>
        </message>
    </context>
    <context>
        <name>CorrectionsList</name>
        <message>
            <source>“{wrong}” is “{right}”</source>
            <extracomment>Where a correction without a zone is dated.</extracomment>
            <translation>“{wrong}” seharusnya “{right}”</translation>
        </message>
        <message>
            <source>Corrections that readers see</source>
            <translation>Ralat yang dibaca pembaca</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>Ralat</translation>
        </message>
        <message>
            <source>Change the correction…</source>
            <translation>Ubah ralat…</translation>
        </message>
    </context>
    <context>
        <name>Counting</name>
        <message numerus="yes">
            <source>%n paragraph(s) the same</source>
            <translation>
                <numerusform>%n paragraf sama</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more paragraph(s), not shown here</source>
            <translation>
                <numerusform>%n paragraf lagi, tidak ditampilkan di sini</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n jawaban</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n match(es).</source>
            <translation>
                <numerusform>%n temuan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>More than %n match(es).</source>
            <translation>
                <numerusform>Lebih dari %n temuan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n lewat tenggat</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeadlineDialog</name>
        <message>
            <source>Submit with a deadline</source>
            <translation>Ajukan dengan tenggat</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>Ajukan</translation>
        </message>
        <message>
            <source>The desk sees until when the article is wanted, and your note.</source>
            <translation>Meja redaksi melihat sampai kapan naskah ini ditunggu, dan catatan Anda.</translation>
        </message>
        <message>
            <source>A day without a time lasts until its last minute.</source>
            <translation>Tanggal tanpa jam berlaku sampai menit terakhir hari itu.</translation>
        </message>
        <message>
            <source>Say a date, such as: tomorrow 5 pm.</source>
            <translation>Tulis tanggalnya, misalnya: besok 17.00.</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>Tenggat</translation>
        </message>
        <message>
            <source>&amp;Wanted by</source>
            <translation>&amp;Ditunggu sampai</translation>
        </message>
        <message>
            <source>&amp;Note for the desk</source>
            <translation>&amp;Catatan untuk meja redaksi</translation>
        </message>
        <message>
            <source>No deadline</source>
            <translation>Tanpa tenggat</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Set the deadline</source>
            <translation>Tetapkan tenggat</translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message numerus="yes">
            <source>%n suggestion(s) stay open: their passage has changed since.</source>
            <extracomment>Something to say about the piece: tone and wording (gui.band.Wording). It was refused: carries the RedaksiError.</extracomment>
            <translation>
                <numerusform>%n usulan tetap terbuka: kalimatnya sudah berubah.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Deliveries</name>
        <message>
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>Sedang dikirim</translation>
        </message>
        <message>
            <source>Held up</source>
            <translation>Tertahan</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Sampai</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Dibatalkan</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>Diganti</translation>
        </message>
        <message>
            <source>Arrived {when}: {place}</source>
            <translation>Sampai {when}: {place}</translation>
        </message>
        <message>
            <source>Next try {when}.</source>
            <translation>Dicoba lagi {when}.</translation>
        </message>
    </context>
    <context>
        <name>DeliveriesDialog</name>
        <message>
            <source>Article</source>
            <translation>Naskah</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>Keadaan</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Kapan</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Oleh</translation>
        </message>
        <message>
            <source>Nothing waits to be sent.</source>
            <translation>Tidak ada yang menunggu dikirim.</translation>
        </message>
        <message>
            <source>Nothing has been published to a target yet.</source>
            <translation>Belum ada yang diterbitkan ke tujuan mana pun.</translation>
        </message>
        <message>
            <source>Deliveries</source>
            <translation>Pengiriman</translation>
        </message>
        <message>
            <source>Only what is not over yet</source>
            <translation>Hanya yang belum selesai</translation>
        </message>
        <message>
            <source>Try again now</source>
            <translation>Coba lagi sekarang</translation>
        </message>
        <message>
            <source>Cancel the delivery</source>
            <translation>Batalkan pengiriman</translation>
        </message>
        <message>
            <source>Open the article</source>
            <translation>Buka naskah</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>DeskTools</name>
        <message>
            <source>History</source>
            <translation>Riwayat</translation>
        </message>
        <message>
            <source>Review ({count})</source>
            <translation>Tinjauan ({count})</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Tinjauan</translation>
        </message>
    </context>
    <context>
        <name>Differences</name>
        <message>
            <source>moved from here:</source>
            <extracomment>Characters of marked prose that are shown: a text area takes long to lay out more.</extracomment>
            <translation>dipindahkan dari sini:</translation>
        </message>
        <message>
            <source>moved to here:</source>
            <translation>dipindahkan ke sini:</translation>
        </message>
        <message>
            <source>in another order</source>
            <translation>urutannya berubah</translation>
        </message>
        <message>
            <source>details that are not shown in words</source>
            <translation>rincian yang tidak ditampilkan dengan kata-kata</translation>
        </message>
    </context>
    <context>
        <name>DifferencesView</name>
        <message>
            <source>What changed</source>
            <extracomment>A change was clicked: the field's name, and how many characters stand before it in the new text. Another change is the present one: its number from 0, and of how many.</extracomment>
            <translation>Yang berubah</translation>
        </message>
    </context>
    <context>
        <name>DoctorDialog</name>
        <message>
            <source>The newsroom is being looked through. You can go on writing.</source>
            <extracomment>Every so many things looked at, the bar moves. The id of a piece that somebody wants to see.</extracomment>
            <translation>Redaksi sedang diperiksa. Anda bisa terus menulis.</translation>
        </message>
        <message>
            <source>Everything is whole.</source>
            <translation>Semuanya utuh.</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) were mended.</source>
            <translation>
                <numerusform>%n hal dibetulkan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) are still wrong.</source>
            <translation>
                <numerusform>%n hal masih salah.</numerusform>
            </translation>
        </message>
        <message>
            <source>Check the newsroom</source>
            <translation>Periksa redaksi</translation>
        </message>
        <message>
            <source>Looks through every version, photo and approval of the newsroom. What can be mended without a guess is.</source>
            <translation>Memeriksa setiap versi, foto, dan persetujuan di redaksi ini. Yang bisa dibetulkan tanpa menebak akan dibetulkan.</translation>
        </message>
        <message>
            <source>How much has been looked at</source>
            <translation>Seberapa banyak yang sudah diperiksa</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Yang ditemukan</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>Periksa sekarang</translation>
        </message>
    </context>
    <context>
        <name>Dropping</name>
        <message>
            <source>Drop to put the text in here</source>
            <translation>Lepaskan untuk menaruh teks di sini</translation>
        </message>
        <message numerus="yes">
            <source>Drop to add %n photo(s) to the article</source>
            <translation>
                <numerusform>Lepaskan untuk menambahkan %n foto ke naskah</numerusform>
            </translation>
        </message>
        <message>
            <source>Drop to see what another desk has sent</source>
            <translation>Lepaskan untuk melihat kiriman meja lain</translation>
        </message>
        <message numerus="yes">
            <source>Drop to import %n file(s)</source>
            <translation>
                <numerusform>Lepaskan untuk mengimpor %n berkas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditorPane</name>
        <message>
            <source>Headline</source>
            <extracomment>The cursor moved to another paragraph of the body, by its number from 0. The number of words of the body, a moment after it changed.</extracomment>
            <translation>Judul</translation>
        </message>
        <message>
            <source>Write the story here, or paste it.</source>
            <translation>Tulis berita di sini, atau tempel.</translation>
        </message>
        <message>
            <source>Text of the story</source>
            <translation>Isi berita</translation>
        </message>
    </context>
    <context>
        <name>Embargo</name>
        <message>
            <source>An editor may override it with a reason.</source>
            <extracomment>Milliseconds after which the time left is looked at again. Whether the piece may leave has changed, perhaps.</extracomment>
            <translation>Seorang editor bisa mengesampingkannya dengan alasan.</translation>
        </message>
        <message>
            <source>embargo until {until}, {left} left</source>
            <translation>embargo sampai {until}, {left} lagi</translation>
        </message>
        <message>
            <source>embargo until {until}</source>
            <translation>embargo sampai {until}</translation>
        </message>
        <message>
            <source>embargo</source>
            <translation>embargo</translation>
        </message>
        <message>
            <source>Not exported: under embargo until {until}. It is {now} now, {left} to go.</source>
            <translation>Belum bisa diekspor: embargo sampai {until}. Sekarang {now}, tinggal {left} lagi.</translation>
        </message>
    </context>
    <context>
        <name>EngagementField</name>
        <message>
            <source>Likes</source>
            <translation>Suka</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Dilihat</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Komentar</translation>
        </message>
        <message>
            <source>Read on the site at</source>
            <translation>Dibaca di situs pada</translation>
        </message>
    </context>
    <context>
        <name>EntryList</name>
        <message>
            <source>Move up</source>
            <extracomment>All entries in their order after a change by the user, as a tuple.</extracomment>
            <translation>Naikkan</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Turunkan</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Del</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Without a headline</source>
            <extracomment>Formats that show pictures made for them. What of a row its words do not get (the icon, the gaps), and more than any sentence is high, in pixels.</extracomment>
            <translation>Tanpa judul</translation>
        </message>
        <message>
            <source>Approved. It becomes published with this export.</source>
            <translation>Disetujui. Dengan ekspor ini naskah menjadi terbit.</translation>
        </message>
        <message>
            <source>Withdrawn. The page carries the notice with its reason instead of the story.</source>
            <translation>Dicabut. Halaman memuat pemberitahuan beserta alasannya, bukan beritanya.</translation>
        </message>
        <message>
            <source>Published. The files are written anew from what was approved.</source>
            <translation>Terbit. Berkas ditulis ulang dari isi yang disetujui.</translation>
        </message>
        <message>
            <source>{state}. Nobody has approved this content, so every file carries a visible mark that says so.</source>
            <translation>{state}. Isi ini belum disetujui siapa pun, jadi setiap berkas diberi tanda yang jelas terlihat.</translation>
        </message>
        <message>
            <source>Folder for the exported files</source>
            <translation>Folder untuk berkas hasil ekspor</translation>
        </message>
        <message>
            <source>Pictures are made: {number} of {count}</source>
            <translation>Menyiapkan gambar: {number} dari {count}</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written to {folder}</source>
            <translation>
                <numerusform>%n berkas ditulis ke {folder}</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) in the folder “{name}”</source>
            <translation>
                <numerusform>%n gambar di folder “{name}”</numerusform>
            </translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Ekspor</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Web page (HTML)</source>
            <translation>Halaman web (HTML)</translation>
        </message>
        <message>
            <source>One file with its photos inside, ready to be opened or uploaded</source>
            <translation>Satu berkas dengan foto di dalamnya, siap dibuka atau diunggah</translation>
        </message>
        <message>
            <source>Article data (JSON)</source>
            <translation>Data naskah (JSON)</translation>
        </message>
        <message>
            <source>Every field, for another program or another newsroom</source>
            <translation>Semua isian, untuk program atau redaksi lain</translation>
        </message>
        <message>
            <source>Only the article’s HTML</source>
            <translation>Hanya HTML naskah</translation>
        </message>
        <message>
            <source>For pasting into a site’s own editor</source>
            <translation>Untuk ditempel ke penyunting milik situs</translation>
        </message>
        <message>
            <source>Article data, one line (JSON Lines)</source>
            <translation>Data naskah, satu baris (JSON Lines)</translation>
        </message>
        <message>
            <source>Printed page (PDF)</source>
            <translation>Halaman cetak (PDF)</translation>
        </message>
        <message>
            <source>A4 pages with the site’s name, the date and page numbers</source>
            <translation>Halaman A4 dengan nama situs, tanggal, dan nomor halaman</translation>
        </message>
        <message>
            <source>Word document (DOCX)</source>
            <translation>Dokumen Word (DOCX)</translation>
        </message>
        <message>
            <source>For who goes on writing in a word processor</source>
            <translation>Untuk yang melanjutkan menulis di pengolah kata</translation>
        </message>
        <message>
            <source>Text with front matter (Markdown)</source>
            <translation>Teks dengan front matter (Markdown)</translation>
        </message>
        <message>
            <source>For Hugo, Jekyll, Pelican and for Redaksi itself; photos in a folder beside it</source>
            <translation>Untuk Hugo, Jekyll, Pelican, dan Redaksi sendiri; foto di folder di sampingnya</translation>
        </message>
        <message>
            <source>For programs that take in many articles at once</source>
            <translation>Untuk program yang menerima banyak naskah sekaligus</translation>
        </message>
        <message>
            <source>News item (ninjs)</source>
            <translation>Butir berita (ninjs)</translation>
        </message>
        <message>
            <source>IPTC’s format, for the systems of agencies and other media; photos in a folder beside it</source>
            <translation>Format IPTC, untuk sistem kantor berita dan media lain; foto di folder di sampingnya</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Folder</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Pilih…</translation>
        </message>
        <message>
            <source>Open the folder afterwards</source>
            <translation>Buka folder sesudahnya</translation>
        </message>
        <message>
            <source>Files that were written, and what had to be left out</source>
            <translation>Berkas yang ditulis, dan apa yang terpaksa ditinggalkan</translation>
        </message>
        <message>
            <source>Export all the same: the reason stays in the history</source>
            <translation>Tetap ekspor: alasannya tersimpan di riwayat</translation>
        </message>
        <message>
            <source>Why does it leave before its time?</source>
            <translation>Mengapa diekspor sebelum waktunya?</translation>
        </message>
        <message>
            <source>Reason for exporting before the embargo ends</source>
            <translation>Alasan mengekspor sebelum embargo lewat</translation>
        </message>
        <message>
            <source>Pictures that are made</source>
            <translation>Gambar yang disiapkan</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Buka folder</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>FieldTree</name>
        <message>
            <source>Kept as a note</source>
            <extracomment>Another row is the present one. A line or piece (Ref) is to be used as a field. The value of the present row is to be typed.</extracomment>
            <translation>Disimpan sebagai catatan</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Ditinggalkan</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Tidak ditemukan</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Address name</source>
            <extracomment>The fields that have one.</extracomment>
            <translation>Nama alamat</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Judul</translation>
        </message>
        <message>
            <source>Subhead</source>
            <translation>Subjudul</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Ringkasan</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Bahasa</translation>
        </message>
        <message>
            <source>Publication time</source>
            <translation>Waktu terbit</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Writers</source>
            <translation>Penulis</translation>
        </message>
        <message>
            <source>Editor</source>
            <translation>Editor</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Sumber</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Tempat</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Isi berita</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>Pembaruan</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>Ralat</translation>
        </message>
        <message>
            <source>Links to stories</source>
            <translation>Kaitan ke berita lain</translation>
        </message>
        <message>
            <source>Withdrawal</source>
            <translation>Pencabutan</translation>
        </message>
        <message>
            <source>Related news</source>
            <translation>Berita terkait</translation>
        </message>
        <message>
            <source>Counters</source>
            <translation>Angka pembaca</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Embargo</source>
            <translation>Embargo</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>Tanda</translation>
        </message>
        <message>
            <source>Notes of the desk</source>
            <translation>Catatan redaksi</translation>
        </message>
        <message>
            <source>End codes</source>
            <translation>Kode akhir</translation>
        </message>
        <message>
            <source>Other data</source>
            <translation>Data lain</translation>
        </message>
    </context>
    <context>
        <name>FiguresPopup</name>
        <message>
            <source>Figures of the text</source>
            <translation>Hitungan teks</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Teks</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Pilihan</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Kata</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>Karakter</translation>
        </message>
        <message>
            <source>Without spaces</source>
            <translation>Tanpa spasi</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>Kalimat</translation>
        </message>
        <message>
            <source>Paragraphs</source>
            <translation>Paragraf</translation>
        </message>
        <message>
            <source>Minutes to read</source>
            <translation>Menit baca</translation>
        </message>
        <message>
            <source>Writing &amp;target, in words</source>
            <translation>&amp;Target menulis, dalam kata</translation>
        </message>
        <message>
            <source>Writing target, in words</source>
            <translation>Target menulis, dalam kata</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Tidak ada</translation>
        </message>
        <message>
            <source>For this article</source>
            <translation>Untuk naskah ini</translation>
        </message>
        <message>
            <source>For every article without one of its own</source>
            <translation>Untuk semua naskah tanpa target sendiri</translation>
        </message>
    </context>
    <context>
        <name>FillingIn</name>
        <message>
            <source>There is no related news to suggest yet.</source>
            <translation>Belum ada berita terkait yang bisa disarankan.</translation>
        </message>
        <message>
            <source>“{title}” is in the related news now.</source>
            <translation>“{title}” sudah masuk berita terkait.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Urungkan</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <source>%n match(es) replaced.</source>
            <extracomment>Milliseconds after the last key of the text, and of a regular expression, before it is looked for.</extracomment>
            <translation>
                <numerusform>%n temuan diganti.</numerusform>
            </translation>
        </message>
        <message>
            <source>Select the passage to look in first.</source>
            <translation>Pilih dulu bagian yang hendak dicari.</translation>
        </message>
        <message>
            <source>Not in this text.</source>
            <translation>Tidak ada di teks ini.</translation>
        </message>
        <message>
            <source>Not in the selection.</source>
            <translation>Tidak ada di bagian yang dipilih.</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number} dari {count}</translation>
        </message>
        <message>
            <source>{place}, round the end of the text</source>
            <translation>{place}, berputar di ujung teks</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>Cari dan ganti</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>Cari di teks ini</translation>
        </message>
        <message>
            <source>Previous match (Shift+F3)</source>
            <translation>Temuan sebelumnya (Shift+F3)</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>Temuan sebelumnya</translation>
        </message>
        <message>
            <source>Next match (F3)</source>
            <translation>Temuan berikutnya (F3)</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>Temuan berikutnya</translation>
        </message>
        <message>
            <source>Tell capitals from small letters</source>
            <translation>Bedakan huruf besar dan kecil</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>Hanya kata utuh</translation>
        </message>
        <message>
            <source>Regular expression; \1 in the replacement is its first group</source>
            <translation>Ekspresi reguler; \1 di pengganti adalah grup pertamanya</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>Ekspresi reguler</translation>
        </message>
        <message>
            <source>In selection</source>
            <translation>Dalam pilihan</translation>
        </message>
        <message>
            <source>Only in the passage that is selected</source>
            <translation>Hanya di bagian yang dipilih</translation>
        </message>
        <message>
            <source>Only in the selection</source>
            <translation>Hanya di bagian yang dipilih</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Tutup (Esc)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Ganti dengan</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ganti</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Semua</translation>
        </message>
        <message>
            <source>Replace all, as one step that can be undone</source>
            <translation>Ganti semua, sebagai satu langkah yang bisa diurungkan</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>Ganti semua</translation>
        </message>
        <message>
            <source>This is no regular expression: look at character {place}.</source>
            <translation>Ini bukan ekspresi reguler: periksa karakter ke-{place}.</translation>
        </message>
        <message>
            <source>The bracket “(” at character {place} is never closed.</source>
            <translation>Kurung “(” di karakter ke-{place} tidak pernah ditutup.</translation>
        </message>
        <message>
            <source>The bracket “)” at character {place} closes nothing; write “\)” for the sign itself.</source>
            <translation>Kurung “)” di karakter ke-{place} tidak punya pembuka; tulis “\)” untuk tandanya sendiri.</translation>
        </message>
        <message>
            <source>The bracket “[” at character {place} is never closed.</source>
            <translation>Kurung “[” di karakter ke-{place} tidak pernah ditutup.</translation>
        </message>
        <message>
            <source>The range at character {place} runs backwards.</source>
            <translation>Rentang di karakter ke-{place} terbalik.</translation>
        </message>
        <message>
            <source>There is nothing to repeat at character {place}; write “\*” or “\+” for the sign itself.</source>
            <translation>Tidak ada yang bisa diulang di karakter ke-{place}; tulis “\*” atau “\+” untuk tandanya sendiri.</translation>
        </message>
        <message>
            <source>The sign after “\” at character {place} means nothing.</source>
            <translation>Tanda setelah “\” di karakter ke-{place} tidak berarti apa-apa.</translation>
        </message>
        <message>
            <source>What is looked back for must have one fixed length.</source>
            <translation>Yang dicari ke belakang harus tetap panjangnya.</translation>
        </message>
        <message>
            <source>The pattern has no group of that number or name.</source>
            <translation>Pola ini tidak punya grup dengan nomor atau nama itu.</translation>
        </message>
        <message>
            <source>This pattern takes too long on this text: make it simpler. The text is as it was.</source>
            <translation>Pola ini terlalu lama untuk teks ini: sederhanakan. Teks tidak berubah.</translation>
        </message>
    </context>
    <context>
        <name>FindingRow</name>
        <message>
            <source>Go there</source>
            <extracomment>What a button has around its word, in pixels: the lines above begin where the word does. The finding, and what to write where another way than its own was chosen (else None).</extracomment>
            <translation>Buka</translation>
        </message>
        <message>
            <source>More for: {message}</source>
            <translation>Lainnya untuk: {message}</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Lainnya</translation>
        </message>
        <message>
            <source>Never again here</source>
            <translation>Jangan lagi di naskah ini</translation>
        </message>
    </context>
    <context>
        <name>FirstDayDialog</name>
        <message>
            <source>Welcome to Redaksi</source>
            <translation>Selamat datang di Redaksi</translation>
        </message>
        <message>
            <source>A few words and you can write. All of it can be changed later, and nothing leaves this computer.</source>
            <translation>Beberapa isian saja, lalu Anda bisa menulis. Semuanya dapat diubah nanti, dan tidak ada yang keluar dari komputer ini.</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Bahasa</translation>
        </message>
        <message>
            <source>Your &amp;name</source>
            <translation>&amp;Nama Anda</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Inisial</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>Inisial Anda</translation>
        </message>
        <message>
            <source>You &amp;are</source>
            <translation>Anda s&amp;ebagai</translation>
        </message>
        <message>
            <source>Name of the ne&amp;wsroom</source>
            <translation>Nama &amp;redaksi</translation>
        </message>
        <message>
            <source>may stay empty</source>
            <translation>boleh kosong</translation>
        </message>
        <message>
            <source>Time &amp;zone</source>
            <translation>&amp;Zona waktu</translation>
        </message>
        <message>
            <source>Begin with &amp;sample articles, to look around</source>
            <translation>Mulai dengan naskah &amp;contoh, untuk melihat-lihat</translation>
        </message>
        <message>
            <source>Begin with an &amp;empty newsroom</source>
            <translation>Mulai dengan redaksi &amp;kosong</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Nanti</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Mulai</translation>
        </message>
    </context>
    <context>
        <name>Furnishing</name>
        <message>
            <source>Data and history</source>
            <extracomment>There from `bring_desk_tools` on.</extracomment>
            <translation>Data dan riwayat</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Data</translation>
        </message>
    </context>
    <context>
        <name>GoingBack</name>
        <message>
            <source>The newsroom is as it was in “{file}”.</source>
            <extracomment>A backup stands in the place of the store that could not be opened: it can be opened now.</extracomment>
            <translation>Isi redaksi kembali seperti dalam “{file}”.</translation>
        </message>
        <message>
            <source>The one before stands in “{file}”.</source>
            <translation>Yang sebelumnya tersimpan dalam “{file}”.</translation>
        </message>
    </context>
    <context>
        <name>Guidance</name>
        <message>
            <source>alt text or credit missing</source>
            <extracomment>Milliseconds of rest.</extracomment>
            <translation>teks alt atau kredit belum ada</translation>
        </message>
        <message>
            <source>which story it answers</source>
            <translation>naskah yang dijawab</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>wajib</translation>
        </message>
        <message>
            <source>recommended</source>
            <translation>disarankan</translation>
        </message>
    </context>
    <context>
        <name>HeadingsDialog</name>
        <message>
            <source>{title}, level {level}</source>
            <translation>{title}, tingkat {level}</translation>
        </message>
        <message>
            <source>No heading is called that.</source>
            <translation>Tidak ada subjudul bernama itu.</translation>
        </message>
        <message>
            <source>No headings yet.</source>
            <translation>Belum ada subjudul.</translation>
        </message>
        <message>
            <source>Go to a heading</source>
            <translation>Ke subjudul</translation>
        </message>
        <message>
            <source>Which heading?</source>
            <translation>Subjudul yang mana?</translation>
        </message>
        <message>
            <source>Headings</source>
            <translation>Subjudul</translation>
        </message>
    </context>
    <context>
        <name>Held</name>
        <message>
            <source>If you take it over, {name} can no longer write in it, and will be told that you have it.</source>
            <translation>Kalau Anda ambil alih, {name} tidak bisa menulis di dalamnya lagi, dan akan diberi tahu bahwa Anda yang memegangnya.</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>Ambil alih</translation>
        </message>
        <message>
            <source>{name} may be writing in it just now. If you decide all the same, {name} will be told.</source>
            <translation>{name} mungkin sedang menulis di dalamnya. Kalau Anda tetap memutuskan, {name} akan diberi tahu.</translation>
        </message>
        <message>
            <source>Decide all the same</source>
            <translation>Tetap putuskan</translation>
        </message>
        <message>
            <source>{name} has this article for review.</source>
            <translation>{name} sedang menyunting naskah ini.</translation>
        </message>
        <message>
            <source>Leave it to {name}</source>
            <translation>Biarkan pada {name}</translation>
        </message>
        <message>
            <source>{name} has this article for review since {time}. You can read along, not write.</source>
            <translation>{name} menyunting naskah ini sejak {time}. Anda bisa ikut membaca, belum bisa menulis.</translation>
        </message>
        <message>
            <source>Take it over…</source>
            <translation>Ambil alih…</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>In the list: write in this article</source>
            <extracomment>Keys that are no commands of their own, with what they do.</extracomment>
            <translation>Di daftar: tulis di naskah ini</translation>
        </message>
        <message>
            <source>The menu of what has the keyboard</source>
            <translation>Menu untuk yang sedang dipilih</translation>
        </message>
        <message>
            <source>In a list of the form: move this up</source>
            <translation>Di daftar dalam formulir: naikkan</translation>
        </message>
        <message>
            <source>In a list of the form: move this down</source>
            <translation>Di daftar dalam formulir: turunkan</translation>
        </message>
        <message>
            <source>In a list of the form: take this out</source>
            <translation>Di daftar dalam formulir: keluarkan</translation>
        </message>
        <message>
            <source>Close what was opened over the text</source>
            <translation>Tutup yang terbuka di atas naskah</translation>
        </message>
        <message>
            <source>no keys</source>
            <translation>tanpa tombol</translation>
        </message>
        <message>
            <source>Other keys</source>
            <translation>Tombol lain</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Bantuan</translation>
        </message>
        <message>
            <source>Commands and keys</source>
            <translation>Perintah dan tombol</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>Cari perintah dan tombol</translation>
        </message>
        <message>
            <source>No command is called that. Try another word.</source>
            <translation>Tidak ada perintah seperti itu. Coba kata lain.</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Menulis</translation>
        </message>
        <message>
            <source>The way of a story</source>
            <translation>Jalan sebuah naskah</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>nobody named</source>
            <translation>tanpa nama</translation>
        </message>
        <message>
            <source>kept while writing</source>
            <translation>disimpan sambil menulis</translation>
        </message>
        <message>
            <source>kept {count} times while writing</source>
            <extracomment>Characters of a note that a row has room for. What follows from what somebody did, and is told as such. Which of two versions somebody chose, by what the trail says.</extracomment>
            <translation>disimpan {count} kali selama menulis</translation>
        </message>
        <message>
            <source>version {number}</source>
            <translation>versi {number}</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>disimpan</translation>
        </message>
        <message>
            <source>imported</source>
            <translation>diimpor</translation>
        </message>
        <message>
            <source>submitted</source>
            <translation>diajukan</translation>
        </message>
        <message>
            <source>an older version brought back</source>
            <translation>versi lama dikembalikan</translation>
        </message>
        <message>
            <source>category renamed or merged</source>
            <translation>kategori diganti nama atau digabung</translation>
        </message>
        <message>
            <source>received as a file</source>
            <translation>diterima sebagai berkas</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versi</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Bandingkan dengan</translation>
        </message>
        <message>
            <source>No version yet: the first is kept as soon as you write.</source>
            <translation>Belum ada versi: yang pertama disimpan begitu Anda menulis.</translation>
        </message>
        <message>
            <source>Name…</source>
            <translation>Beri nama…</translation>
        </message>
        <message>
            <source>Go back to this version</source>
            <translation>Kembali ke versi ini</translation>
        </message>
    </context>
    <context>
        <name>HouseStyle</name>
        <message>
            <source>Move to related news</source>
            <extracomment>Longer texts are no story: only their paragraphs are looked at. What was found in the headline has changed. Somebody does not want to see a mark again in this piece, or wants to see all of them. What is the matter with the headline.</extracomment>
            <translation>Pindahkan ke berita terkait</translation>
        </message>
        <message>
            <source>The same everywhere in this piece</source>
            <translation>Samakan di seluruh naskah ini</translation>
        </message>
        <message>
            <source>Never again here</source>
            <translation>Jangan tandai lagi di naskah ini</translation>
        </message>
        <message>
            <source>Switch this rule off in the newsroom: {rule}</source>
            <translation>Matikan aturan ini di redaksi: {rule}</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Put the space right</source>
            <translation>Rapikan spasinya</translation>
        </message>
        <message>
            <source>Write “{text}”</source>
            <translation>Tulis “{text}”</translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message>
            <source>The source as a whole</source>
            <extracomment>Characters of the text that are shown as its beginning. Fields whose value can be typed, in the order of the form. What concerns the source as a whole.</extracomment>
            <translation>Sumber seluruhnya</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Ditinggalkan</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Data</translation>
        </message>
        <message>
            <source>(no time zone shown)</source>
            <translation>(zona waktu tidak ditampilkan)</translation>
        </message>
        <message>
            <source>Paragraphs: {number}</source>
            <translation>Paragraf: {number}</translation>
        </message>
        <message>
            <source>Likes: {number}</source>
            <translation>Suka: {number}</translation>
        </message>
        <message>
            <source>Comments: {number}</source>
            <translation>Komentar: {number}</translation>
        </message>
        <message>
            <source>Views: {number}</source>
            <translation>Dilihat: {number}</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Tidak ada</translation>
        </message>
        <message>
            <source>Import files</source>
            <extracomment>More files than these, or a larger one, are not read for a review: they come in one by one as drafts. The files that are asked for first. What to tell in a quiet sentence once several articles are kept (gui.band.Wording). Another desk's file was dropped: its path. Something to go on with: a sentence, what is to be pressed (both gui.band.Wording), what it does, and the other way out (its wording and what it does).</extracomment>
            <translation>Impor berkas</translation>
        </message>
        <message>
            <source>Every kind of story</source>
            <translation>Semua jenis naskah</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Semua berkas</translation>
        </message>
        <message>
            <source>Import a folder</source>
            <translation>Impor folder</translation>
        </message>
        <message>
            <source>The import of “{name}” has not come to its end. What has come in is here.</source>
            <translation>Impor “{name}” belum selesai. Yang sudah masuk tersimpan di sini.</translation>
        </message>
        <message>
            <source>Leave it at that</source>
            <translation>Cukup sampai di situ</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Lanjutkan</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) were imported as drafts.</source>
            <translation>
                <numerusform>%n naskah diimpor sebagai draf.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could not be kept.</source>
            <translation>
                <numerusform>%n tidak bisa disimpan.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>IntakeDialog</name>
        <message>
            <source>Reading …</source>
            <extracomment>Milliseconds after the last key until a pasted page is read. These pieces are in the store now (ids, in order), and so many could not be kept.</extracomment>
            <translation>Sedang membaca…</translation>
        </message>
        <message>
            <source>pasted text</source>
            <translation>teks tempelan</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>Tanpa judul</translation>
        </message>
        <message>
            <source>something is uncertain</source>
            <translation>ada yang meragukan</translation>
        </message>
        <message>
            <source>Paste or type the text of a page on the left.</source>
            <translation>Tempel atau ketik teks halaman di sebelah kiri.</translation>
        </message>
        <message>
            <source>Paste a page</source>
            <translation>Tempel halaman</translation>
        </message>
        <message>
            <source>Paste the whole page on the left, as you copied it. Nothing is kept before you say so.</source>
            <translation>Tempel seluruh halaman di sebelah kiri, seperti saat disalin. Tidak ada yang disimpan sebelum Anda memintanya.</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Impor berkas</translation>
        </message>
        <message>
            <source>This is what was read. Nothing is kept before you say so.</source>
            <translation>Inilah yang terbaca. Tidak ada yang disimpan sebelum Anda memintanya.</translation>
        </message>
        <message>
            <source>Keep as a draft</source>
            <translation>Simpan sebagai draf</translation>
        </message>
        <message numerus="yes">
            <source>Keep %n article(s)</source>
            <translation>
                <numerusform>Simpan %n naskah</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %n without doubts</source>
            <translation>
                <numerusform>Simpan %n yang tidak meragukan</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) were not recognised and will be kept as a note.</source>
            <translation>
                <numerusform>%n baris tidak dikenali dan akan disimpan sebagai catatan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read.</source>
            <translation>
                <numerusform>%n berkas tidak bisa dibaca.</numerusform>
            </translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>Yang terbaca</translation>
        </message>
        <message>
            <source>The page's text</source>
            <translation>Teks halaman</translation>
        </message>
        <message>
            <source>Paste the page here</source>
            <translation>Tempel halaman di sini</translation>
        </message>
        <message>
            <source>What Redaksi understands</source>
            <translation>Yang dipahami Redaksi</translation>
        </message>
        <message>
            <source>Articles kept so far</source>
            <translation>Naskah yang sudah disimpan</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Keep those without doubts</source>
            <translation>Simpan yang tidak meragukan</translation>
        </message>
    </context>
    <context>
        <name>IntakeFolderDialog</name>
        <message>
            <source>The import ended before it was done.</source>
            <extracomment>Milliseconds between two tellings of how far it is. Letters that file, result (with its sign) and headline have room for. A piece that came in is wanted, by its id.</extracomment>
            <translation>Impor berakhir sebelum selesai.</translation>
        </message>
        <message>
            <source>Every file in {names} is taken in as a draft, also in folders inside.</source>
            <translation>Setiap berkas di {names} diambil sebagai draf, juga yang ada di folder di dalamnya.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Lanjutkan</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Mulai</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Hentikan</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Nothing is kept before you start. Published stories never change unasked.</source>
            <translation>Belum ada yang disimpan sebelum Anda mulai. Naskah yang sudah terbit tidak pernah berubah tanpa diminta.</translation>
        </message>
        <message>
            <source>What has been read is still being kept…</source>
            <translation>Yang sudah dibaca sedang disimpan…</translation>
        </message>
        <message>
            <source>Counting the files…</source>
            <translation>Menghitung berkas…</translation>
        </message>
        <message>
            <source>Stopped. What has come in stays; “Continue” goes on from there.</source>
            <translation>Dihentikan. Yang sudah masuk tetap tersimpan; “Lanjutkan” meneruskan dari situ.</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Simpan laporan</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabel (*.csv)</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Teks (*.txt)</translation>
        </message>
        <message>
            <source>import report</source>
            <translation>laporan impor</translation>
        </message>
        <message>
            <source>Skip</source>
            <extracomment>Which results can be asked for; an empty set for all of them.</extracomment>
            <translation>Lewati</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>Versi baru</translation>
        </message>
        <message>
            <source>Separate piece</source>
            <translation>Naskah tersendiri</translation>
        </message>
        <message>
            <source>As it makes sense</source>
            <translation>Sesuai keadaan</translation>
        </message>
        <message>
            <source>They are passed over.</source>
            <translation>Naskah itu dilewati.</translation>
        </message>
        <message>
            <source>They get what comes as a new version; an approval of theirs no longer holds then.</source>
            <translation>Isi yang datang menjadi versi barunya; persetujuannya gugur karena itu.</translation>
        </message>
        <message>
            <source>What comes is kept beside them as a piece of its own.</source>
            <translation>Yang datang disimpan di sampingnya sebagai naskah tersendiri.</translation>
        </message>
        <message>
            <source>What says nothing new is passed over, an untouched draft gets a new version, a published story stays.</source>
            <translation>Yang tidak membawa hal baru dilewati, draf yang belum disentuh mendapat versi baru, naskah yang sudah terbit tetap.</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Semua</translation>
        </message>
        <message>
            <source>Failed or to be looked at</source>
            <translation>Gagal atau perlu dilihat</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Gagal</translation>
        </message>
        <message>
            <source>To be looked at</source>
            <translation>Perlu dilihat</translation>
        </message>
        <message>
            <source>Here already</source>
            <translation>Sudah ada</translation>
        </message>
        <message>
            <source>New versions</source>
            <translation>Versi baru</translation>
        </message>
        <message>
            <source>{number} more</source>
            <translation>{number} lainnya</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Berkas</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Hasil</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Judul</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <source>Import a folder</source>
            <translation>Impor folder</translation>
        </message>
        <message>
            <source>Stories that are here already:</source>
            <translation>Naskah yang sudah ada di sini:</translation>
        </message>
        <message>
            <source>Stories that are here already</source>
            <translation>Naskah yang sudah ada di sini</translation>
        </message>
        <message>
            <source>Files looked at so far</source>
            <translation>Berkas yang sudah dilihat</translation>
        </message>
        <message>
            <source>Show:</source>
            <translation>Tampilkan:</translation>
        </message>
        <message>
            <source>Which results are shown</source>
            <translation>Hasil yang ditampilkan</translation>
        </message>
        <message>
            <source>What became of each file</source>
            <translation>Hasil tiap berkas</translation>
        </message>
        <message>
            <source>Save the report…</source>
            <translation>Simpan laporan…</translation>
        </message>
        <message>
            <source>Open the article</source>
            <translation>Buka naskah</translation>
        </message>
    </context>
    <context>
        <name>IntakeSheet</name>
        <message>
            <source>Keep as a note</source>
            <extracomment>Where an item keeps its Ref.</extracomment>
            <translation>Simpan sebagai catatan</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Tinggalkan</translation>
        </message>
        <message>
            <source>Use as: {field}</source>
            <translation>Pakai sebagai: {field}</translation>
        </message>
        <message>
            <source>What to do with a story that is here already</source>
            <translation>Yang dilakukan dengan naskah yang sudah ada</translation>
        </message>
        <message>
            <source>What Redaksi understands</source>
            <translation>Yang dipahami Redaksi</translation>
        </message>
        <message>
            <source>It is right</source>
            <translation>Sudah benar</translation>
        </message>
        <message>
            <source>&amp;Use as</source>
            <translation>&amp;Pakai sebagai</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>at another desk</source>
            <translation>di meja redaksi lain</translation>
        </message>
        <message>
            <source>in the system’s keychain</source>
            <translation>di gantungan kunci sistem</translation>
        </message>
        <message>
            <source>under the passphrase</source>
            <translation>di balik frasa sandi</translation>
        </message>
        <message>
            <source>in a file of this account</source>
            <translation>di berkas akun ini</translation>
        </message>
        <message>
            <source>on another computer</source>
            <translation>di komputer lain</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Person</source>
            <translation>Orang</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Kunci</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Sejak</translation>
        </message>
        <message>
            <source>Private part</source>
            <translation>Bagian pribadi</translation>
        </message>
        <message>
            <source>Validity</source>
            <translation>Keabsahan</translation>
        </message>
        <message>
            <source>Write the public keys to a file</source>
            <translation>Tulis kunci publik ke berkas</translation>
        </message>
        <message>
            <source>Take in public keys from a file</source>
            <translation>Terima kunci publik dari berkas</translation>
        </message>
        <message numerus="yes">
            <source>%n public key(s) written to “{file}”.</source>
            <translation>
                <numerusform>%n kunci publik ditulis ke “{file}”.</numerusform>
            </translation>
        </message>
        <message>
            <source>Public keys</source>
            <translation>Kunci publik</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>berlaku</translation>
        </message>
        <message>
            <source>revoked {when} by {name}</source>
            <translation>dicabut {when} oleh {name}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>dan %n lagi</numerusform>
            </translation>
        </message>
        <message>
            <source>Take in public keys</source>
            <translation>Terima kunci publik</translation>
        </message>
        <message>
            <source>Are these keys really theirs?</source>
            <translation>Benarkah kunci-kunci ini milik mereka?</translation>
        </message>
        <message>
            <source>Compare the characters with their owners. From then on their signatures are believed here.</source>
            <translation>Cocokkan hurufnya dengan pemiliknya. Sejak itu tanda tangan mereka dipercaya di sini.</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>Terima</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Already at work here under that name: {names}. Ask them whether they have another computer.</source>
            <translation>Sudah bekerja di sini dengan nama itu: {names}. Tanyakan apakah mereka punya komputer lain.</translation>
        </message>
        <message numerus="yes">
            <source>%n key(s) taken in.</source>
            <translation>
                <numerusform>%n kunci diterima.</numerusform>
            </translation>
        </message>
        <message>
            <source>Every key of “{file}” is known here.</source>
            <translation>Semua kunci di “{file}” sudah dikenal di sini.</translation>
        </message>
        <message>
            <source>The key {kid} of {name} signs nothing any more.</source>
            <translation>Kunci {kid} milik {name} tidak menandatangani apa pun lagi.</translation>
        </message>
        <message>
            <source>Revoke the key</source>
            <translation>Cabut kunci</translation>
        </message>
        <message>
            <source>What was approved with it before stays approved. This cannot be undone.</source>
            <translation>Yang disetujui dengannya sebelum ini tetap disetujui. Ini tidak bisa dibatalkan.</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Cabut</translation>
        </message>
        <message>
            <source>The key {kid} was revoked.</source>
            <translation>Kunci {kid} sudah dicabut.</translation>
        </message>
        <message>
            <source>Signing keys</source>
            <translation>Kunci tanda tangan</translation>
        </message>
        <message>
            <source>Every approval is signed with the key of whoever gave it. With the public keys of this list anybody can check exported files; give them to other desks and readers as a file.</source>
            <translation>Setiap persetujuan ditandatangani dengan kunci orang yang memberikannya. Dengan kunci publik di daftar ini siapa pun bisa memeriksa berkas ekspor; berikan sebagai berkas kepada redaksi dan pembaca lain.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Kunci</translation>
        </message>
        <message>
            <source>There is no key yet. Somebody’s key is made when they first approve an article.</source>
            <translation>Belum ada kunci. Kunci seseorang dibuat saat ia pertama kali menyetujui naskah.</translation>
        </message>
        <message>
            <source>This computer has no keychain: private keys are in files that only this account can read. A passphrase in the profile protects them.</source>
            <translation>Komputer ini tidak punya gantungan kunci: kunci pribadi ada di berkas yang hanya bisa dibaca akun ini. Frasa sandi di profil melindunginya.</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>Tulis ke berkas…</translation>
        </message>
        <message>
            <source>Take in from a file…</source>
            <translation>Terima dari berkas…</translation>
        </message>
        <message>
            <source>Revoke…</source>
            <translation>Cabut…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <source>News</source>
            <translation>Berita</translation>
        </message>
        <message>
            <source>Right of reply</source>
            <translation>Hak jawab</translation>
        </message>
        <message>
            <source>Advertorial</source>
            <translation>Advertorial</translation>
        </message>
        <message>
            <source>Photo story</source>
            <translation>Cerita foto</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>Pembaruan</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>Ralat</translation>
        </message>
        <message>
            <source>Clarification</source>
            <translation>Klarifikasi</translation>
        </message>
        <message>
            <source>Retraction</source>
            <translation>Pencabutan</translation>
        </message>
    </context>
    <context>
        <name>Languages</name>
        <message>
            <source>Indonesian</source>
            <translation>Indonesia</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Inggris</translation>
        </message>
        <message>
            <source>Javanese</source>
            <translation>Jawa</translation>
        </message>
        <message>
            <source>Sundanese</source>
            <translation>Sunda</translation>
        </message>
        <message>
            <source>Balinese</source>
            <translation>Bali</translation>
        </message>
        <message>
            <source>Minangkabau</source>
            <translation>Minangkabau</translation>
        </message>
        <message>
            <source>Malay</source>
            <translation>Melayu</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>Tionghoa</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>Arab</translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message>
            <source>open comments</source>
            <extracomment>What stands below the headline (gui.queue.words.Facts). Above this many loaded rows a reload starts from the top instead of comparing row by row. A first page has arrived; carries how many pieces match in all.</extracomment>
            <translation>ada komentar terbuka</translation>
        </message>
        <message>
            <source>changed at another desk, too</source>
            <translation>juga diubah di meja lain</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>Tanpa judul</translation>
        </message>
        <message>
            <source>Queue, states and categories</source>
            <extracomment>Shown even where no piece stands in them. States (a tuple, empty for all) and a category's slug or None.</extracomment>
            <translation>Antrean, status, dan kategori</translation>
        </message>
        <message>
            <source>My desk</source>
            <translation>Meja saya</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Antrean</translation>
        </message>
        <message>
            <source>Planned for me</source>
            <translation>Rencana saya</translation>
        </message>
        <message>
            <source>All states</source>
            <translation>Semua status</translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>Semua naskah</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Naskah</translation>
        </message>
    </context>
    <context>
        <name>LibraryPane</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <extracomment>Milliseconds of quiet before a search runs, and before a row reached by the arrow keys is opened. The id of a piece to open, and whether the editor is to get the keyboard. A menu for the piece with this id, at this point of the screen. The button of an empty state: `article.new` or `search.clear`.</extracomment>
            <translation>
                <numerusform>%n naskah</numerusform>
            </translation>
        </message>
        <message>
            <source>No article contains “{text}”.</source>
            <translation>Tidak ada naskah yang memuat “{text}”.</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Hapus pencarian</translation>
        </message>
        <message>
            <source>Nobody sits at this desk yet.</source>
            <translation>Belum ada yang duduk di meja ini.</translation>
        </message>
        <message>
            <source>No articles here.</source>
            <translation>Tidak ada naskah di sini.</translation>
        </message>
        <message>
            <source>No articles yet. Write the first, or import a page.</source>
            <translation>Belum ada naskah. Tulis yang pertama, atau impor halaman.</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>Naskah baru</translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>A link needs a web address or an e-mail address, such as https://…</source>
            <translation>Tautan perlu alamat web atau alamat surel, misalnya https://…</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Tautan</translation>
        </message>
        <message>
            <source>&amp;Address</source>
            <translation>&amp;Alamat</translation>
        </message>
        <message>
            <source>&amp;Words on the page</source>
            <translation>&amp;Kata di halaman</translation>
        </message>
        <message>
            <source>&amp;Remove link</source>
            <translation>&amp;Hapus tautan</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Set link</source>
            <translation>Pasang tautan</translation>
        </message>
    </context>
    <context>
        <name>LinkedPages</name>
        <message>
            <source>Every exported page is as it would be written now.</source>
            <translation>Semua halaman yang diekspor masih sesuai.</translation>
        </message>
        <message numerus="yes">
            <source>The pages of %n linked story(ies) are out of date now.</source>
            <translation>
                <numerusform>Halaman %n berita yang bertautan kini perlu diperbarui.</numerusform>
            </translation>
        </message>
        <message>
            <source>The site still shows this story as it was before.</source>
            <translation>Situs masih menampilkan berita ini seperti sebelumnya.</translation>
        </message>
        <message>
            <source>Export again…</source>
            <translation>Ekspor ulang…</translation>
        </message>
    </context>
    <context>
        <name>Links</name>
        <message>
            <source>Open in the browser</source>
            <extracomment>Characters of an address that a menu shows; its end is left out, its beginning says whose it is.</extracomment>
            <translation>Buka di peramban</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Salin alamatnya</translation>
        </message>
        <message>
            <source>Change the link…</source>
            <translation>Ubah tautan…</translation>
        </message>
    </context>
    <context>
        <name>LinksList</name>
        <message>
            <source>Story that is not in this newsroom</source>
            <translation>Naskah yang tidak ada di redaksi ini</translation>
        </message>
        <message>
            <source>Kind of tie</source>
            <translation>Jenis kaitan</translation>
        </message>
        <message>
            <source>Search the other story, or paste its link</source>
            <translation>Cari naskah lain, atau tempel tautannya</translation>
        </message>
        <message>
            <source>Other story</source>
            <translation>Naskah lain</translation>
        </message>
        <message>
            <source>Ties to other stories</source>
            <translation>Kaitan dengan naskah lain</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>Change the kind of tie…</source>
            <translation>Ubah jenis kaitan…</translation>
        </message>
        <message>
            <source>Choose a story from the list, or paste its link.</source>
            <translation>Pilih naskah dari daftar, atau tempel tautannya.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Tools</source>
            <translation>Bilah alat</translation>
        </message>
    </context>
    <context>
        <name>MetadataForm</name>
        <message>
            <source>Data of the story</source>
            <translation>Data naskah</translation>
        </message>
        <message>
            <source>Story</source>
            <translation>Naskah</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Jenis</translation>
        </message>
        <message>
            <source>&amp;Category</source>
            <translation>&amp;Kategori</translation>
        </message>
        <message>
            <source>&amp;Published</source>
            <translation>&amp;Waktu terbit</translation>
        </message>
        <message>
            <source>Su&amp;mmary</source>
            <translation>R&amp;ingkasan</translation>
        </message>
        <message>
            <source>People and place</source>
            <translation>Orang dan tempat</translation>
        </message>
        <message>
            <source>Su&amp;bhead</source>
            <translation>S&amp;ubjudul</translation>
        </message>
        <message>
            <source>A&amp;uthors</source>
            <translation>&amp;Penulis</translation>
        </message>
        <message>
            <source>Ed&amp;itor</source>
            <translation>E&amp;ditor</translation>
        </message>
        <message>
            <source>&amp;Source</source>
            <translation>Su&amp;mber</translation>
        </message>
        <message>
            <source>P&amp;lace</source>
            <translation>T&amp;empat</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>Ta&amp;g</translation>
        </message>
        <message>
            <source>Related news</source>
            <translation>Berita terkait</translation>
        </message>
        <message>
            <source>Ties to other stories</source>
            <translation>Kaitan dengan naskah lain</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>Pembaruan</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Penayangan</translation>
        </message>
        <message>
            <source>Not &amp;yet verified</source>
            <translation>Belum ter&amp;verifikasi</translation>
        </message>
        <message>
            <source>Embar&amp;go until</source>
            <translation>Embarg&amp;o sampai</translation>
        </message>
        <message>
            <source>&amp;Web address</source>
            <translation>A&amp;lamat halaman</translation>
        </message>
        <message>
            <source>Language o&amp;f the story</source>
            <translation>Ba&amp;hasa naskah</translation>
        </message>
        <message>
            <source>Pai&amp;d content</source>
            <translation>Konten berba&amp;yar</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Halaman</translation>
        </message>
        <message>
            <source>Figures from the site</source>
            <translation>Angka dari situs</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>Meja redaksi</translation>
        </message>
        <message>
            <source>End codes</source>
            <translation>Kode akhir</translation>
        </message>
        <message>
            <source>Notes, kept in the newsroom</source>
            <translation>Catatan, hanya untuk redaksi</translation>
        </message>
    </context>
    <context>
        <name>MetadataPane</name>
        <message>
            <source>The data of a story stand here once one is open.</source>
            <extracomment>The pages of the pane.</extracomment>
            <translation>Data naskah tampil di sini setelah ada naskah yang dibuka.</translation>
        </message>
        <message>
            <source>Add who sits here to the authors</source>
            <translation>Tambahkan pemakai ini sebagai penulis</translation>
        </message>
        <message>
            <source>The page ends with a note that not everything has been verified yet.</source>
            <translation>Halaman ditutup dengan catatan bahwa belum semuanya terverifikasi.</translation>
        </message>
        <message>
            <source>The page carries the label of paid content.</source>
            <translation>Halaman diberi label konten berbayar.</translation>
        </message>
        <message>
            <source>Add {name}</source>
            <translation>Tambahkan {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n karakter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MissingButton</name>
        <message>
            <source>No English dictionary</source>
            <translation>Tanpa kamus bahasa Inggris</translation>
        </message>
        <message>
            <source>No Indonesian dictionary</source>
            <translation>Tanpa kamus bahasa Indonesia</translation>
        </message>
        <message>
            <source>Spelling is not checked. Click to see how a dictionary is added.</source>
            <translation>Ejaan tidak diperiksa. Klik untuk melihat cara menambahkan kamus.</translation>
        </message>
    </context>
    <context>
        <name>MissingDialog</name>
        <message>
            <source>Spelling of English articles is not checked: no English dictionary was found here.</source>
            <extracomment>What the files are called that go into the newsroom's folder. A command that installs → what it is given, by language.</extracomment>
            <translation>Ejaan naskah berbahasa Inggris tidak diperiksa: kamus bahasa Inggris tidak ditemukan di komputer ini.</translation>
        </message>
        <message>
            <source>Spelling of Indonesian articles is not checked: no Indonesian dictionary was found here.</source>
            <translation>Ejaan naskah berbahasa Indonesia tidak diperiksa: kamus bahasa Indonesia tidak ditemukan di komputer ini.</translation>
        </message>
        <message>
            <source>Or put the files {name}.aff and {name}.dic into the newsroom's folder:
{folder}</source>
            <translation>Atau taruh berkas {name}.aff dan {name}.dic di folder redaksi:
{folder}</translation>
        </message>
        <message>
            <source>Install LibreOffice and choose this language's dictionary while it is installed.</source>
            <translation>Pasang LibreOffice dan pilih kamus bahasa ini saat memasangnya.</translation>
        </message>
        <message>
            <source>Install LibreOffice, or put the dictionary's two files into the folder Library/Spelling.</source>
            <translation>Pasang LibreOffice, atau taruh kedua berkas kamus di folder Library/Spelling.</translation>
        </message>
        <message>
            <source>Install LibreOffice with this language's dictionary, or a hunspell dictionary.</source>
            <translation>Pasang LibreOffice dengan kamus bahasa ini, atau kamus hunspell.</translation>
        </message>
        <message>
            <source>Install it with this command in a terminal:
sudo {command}</source>
            <translation>Pasang dengan perintah ini di terminal:
sudo {command}</translation>
        </message>
    </context>
    <context>
        <name>MissingDictionaryDialog</name>
        <message>
            <source>Dictionary for spelling</source>
            <translation>Kamus untuk ejaan</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Buka folder</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Cari lagi</translation>
        </message>
    </context>
    <context>
        <name>MomentField</name>
        <message>
            <source>{field}: time zone</source>
            <extracomment>A pause in typing after which a date that is complete counts. Where `Now` is: the newsroom's own zone.</extracomment>
            <translation>{field}: zona waktu</translation>
        </message>
        <message>
            <source>{field}: calendar</source>
            <translation>{field}: kalender</translation>
        </message>
        <message>
            <source>5 July 2024 14:29, tomorrow 7 am</source>
            <translation>5 Juli 2024 14.29, besok 07.00</translation>
        </message>
        <message>
            <source>“{text}” is not a date. Write it like 5 July 2024 14:29, or tomorrow 7 am. The old date stays.</source>
            <translation>“{text}” bukan tanggal. Tulis seperti 5 Juli 2024 14.29, atau besok 07.00. Tanggal lama tetap.</translation>
        </message>
        <message>
            <source>Choose from a calendar (Alt+Down)</source>
            <translation>Pilih dari kalender (Alt+Bawah)</translation>
        </message>
        <message>
            <source>“{text}” is not a day of the calendar. The old date stays.</source>
            <translation>“{text}” tidak ada di kalender. Tanggal lama tetap dipakai.</translation>
        </message>
        <message>
            <source>{date} is a {right}, not a {wrong}.</source>
            <translation>{date} jatuh pada hari {right}, bukan {wrong}.</translation>
        </message>
    </context>
    <context>
        <name>MomentPopup</name>
        <message>
            <source>Day</source>
            <translation>Tanggal</translation>
        </message>
        <message>
            <source>With the time of day</source>
            <translation>Dengan jam</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>Jam</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Sekarang</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Tanpa tanggal</translation>
        </message>
        <message>
            <source>Set date</source>
            <translation>Pakai tanggal</translation>
        </message>
    </context>
    <context>
        <name>NewPassphraseDialog</name>
        <message>
            <source>Change</source>
            <translation>Ganti</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Pasang</translation>
        </message>
        <message numerus="yes">
            <source>At least %n character(s); a few unrelated words are easy to remember.</source>
            <translation>
                <numerusform>Sedikitnya %n karakter; beberapa kata yang tidak berkaitan mudah diingat.</numerusform>
            </translation>
        </message>
        <message>
            <source>The two passphrases are not the same. Type them again.</source>
            <translation>Kedua frasa sandi tidak sama. Ketik lagi.</translation>
        </message>
        <message>
            <source>A passphrase for your profile</source>
            <translation>Frasa sandi untuk profil Anda</translation>
        </message>
        <message>
            <source>Whoever sits down as you has to know it, and your approvals are signed with a key that it opens. Nobody can read it here; a managing editor can only take it away.</source>
            <translation>Siapa pun yang memakai profil Anda harus tahu frasa ini, dan persetujuan Anda ditandatangani dengan kunci yang dibukanya. Tidak ada yang bisa membacanya di sini; redaktur pelaksana hanya bisa menghapusnya.</translation>
        </message>
        <message>
            <source>&amp;Present passphrase</source>
            <translation>Frasa sandi se&amp;karang</translation>
        </message>
        <message>
            <source>Present passphrase</source>
            <translation>Frasa sandi sekarang</translation>
        </message>
        <message>
            <source>&amp;New passphrase</source>
            <translation>Frasa sandi &amp;baru</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Frasa sandi baru</translation>
        </message>
        <message>
            <source>Once &amp;more</source>
            <translation>Sekali &amp;lagi</translation>
        </message>
        <message>
            <source>New passphrase once more</source>
            <translation>Frasa sandi baru sekali lagi</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>Note of the desk</source>
            <translation>Catatan redaksi</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;Catatan</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Simpan</translation>
        </message>
    </context>
    <context>
        <name>NotesList</name>
        <message numerus="yes">
            <source>%n more line(s)</source>
            <translation>
                <numerusform>%n baris lagi</numerusform>
            </translation>
        </message>
        <message>
            <source>Notes of the desk</source>
            <translation>Catatan redaksi</translation>
        </message>
        <message>
            <source>Add a note…</source>
            <translation>Tambah catatan…</translation>
        </message>
        <message>
            <source>Read or change the note…</source>
            <translation>Baca atau ubah catatan…</translation>
        </message>
    </context>
    <context>
        <name>NothingOpen</name>
        <message>
            <source>No article is open. Choose one from the list (Ctrl+2), or begin a new one.</source>
            <translation>Belum ada naskah yang dibuka. Pilih dari daftar (Ctrl+2), atau mulai yang baru.</translation>
        </message>
        <message>
            <source>Write a new one</source>
            <translation>Tulis yang baru</translation>
        </message>
        <message>
            <source>Paste a page</source>
            <translation>Tempel halaman</translation>
        </message>
    </context>
    <context>
        <name>Offers</name>
        <message>
            <source>Put back</source>
            <translation>Kembalikan</translation>
        </message>
        <message>
            <source>Make related news</source>
            <translation>Jadikan berita terkait</translation>
        </message>
        <message>
            <source>Keep the lines</source>
            <translation>Biarkan per baris</translation>
        </message>
        <message>
            <source>The pasted text is being read.</source>
            <translation>Teks yang ditempel sedang dibaca.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Hentikan</translation>
        </message>
        <message>
            <source>Not pasted: another article is open by now, or this one cannot be changed. It is still copied.</source>
            <translation>Tidak jadi ditempel karena naskah lain sudah dibuka atau naskah ini tidak bisa diubah. Salinannya masih ada.</translation>
        </message>
        <message numerus="yes">
            <source>%n “read also” line(s) were left out.</source>
            <translation>
                <numerusform>%n baris “Baca juga” dilepas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) of the page around the story were left out.</source>
            <translation>
                <numerusform>%n baris halaman di luar berita dilepas.</numerusform>
            </translation>
        </message>
        <message>
            <source>The pasted text has been changed since; undo takes it back.</source>
            <translation>Teks yang ditempel sudah diubah; batalkan (Ctrl+Z) untuk menariknya kembali.</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>Headline {count}/{limit}</source>
            <extracomment>A field was asked for by its name.</extracomment>
            <translation>Judul {count}/{limit}</translation>
        </message>
        <message>
            <source>Lead {count}/{limit} words</source>
            <translation>Teras {count}/{limit} kata</translation>
        </message>
        <message>
            <source>To be submitted it needs:</source>
            <translation>Untuk diajukan perlu:</translation>
        </message>
        <message>
            <source>To be approved it needs:</source>
            <translation>Agar bisa disetujui, perlu:</translation>
        </message>
        <message>
            <source>Recommended:</source>
            <translation>Disarankan:</translation>
        </message>
        <message>
            <source>: long</source>
            <translation>: panjang</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>All commands</source>
            <translation>Semua perintah</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>Apa yang ingin Anda lakukan?</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Perintah</translation>
        </message>
        <message>
            <source>No command is called that.</source>
            <translation>Tidak ada perintah dengan nama itu.</translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message>
            <source>{name} sits down here with a passphrase.</source>
            <translation>Profil {name} dibuka dengan frasa sandi.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Lanjut</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Frasa sandi Anda</translation>
        </message>
        <message>
            <source>&amp;Passphrase</source>
            <translation>&amp;Frasa sandi</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Frasa sandi</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Nanti</translation>
        </message>
    </context>
    <context>
        <name>PeopleAtWork</name>
        <message>
            <source>Until the passphrase of {name} has been given, one can only look here.</source>
            <extracomment>Kept, since the band takes a sentence back by the very thing that it offers.</extracomment>
            <translation>Sebelum frasa sandi {name} dimasukkan, naskah di sini hanya bisa dilihat.</translation>
        </message>
        <message>
            <source>Passphrase…</source>
            <translation>Frasa sandi…</translation>
        </message>
    </context>
    <context>
        <name>PeopleDialog</name>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Peran</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Inisial</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Frasa sandi</translation>
        </message>
        <message>
            <source>no longer here</source>
            <translation>tidak aktif</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ada</translation>
        </message>
        <message>
            <source>Deactivate</source>
            <translation>Nonaktifkan</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Aktifkan lagi</translation>
        </message>
        <message>
            <source>Only a managing editor takes people in, changes roles and sends people away.</source>
            <translation>Hanya redaktur pelaksana yang menambah orang, mengubah peran, dan menonaktifkan orang.</translation>
        </message>
        <message>
            <source>People and roles</source>
            <translation>Orang dan peran</translation>
        </message>
        <message>
            <source>Who works in this newsroom, and as what. The name stands under what somebody did, so it stays as it is.</source>
            <translation>Siapa yang bekerja di redaksi ini dan sebagai apa. Nama tertera pada yang dikerjakan, jadi tidak diubah.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <source>Role of the chosen person</source>
            <translation>Peran orang yang dipilih</translation>
        </message>
        <message>
            <source>Initials of the chosen person</source>
            <translation>Inisial orang yang dipilih</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ubah</translation>
        </message>
        <message>
            <source>Take the passphrase away</source>
            <translation>Hapus frasa sandinya</translation>
        </message>
        <message>
            <source>Somebody new</source>
            <translation>Orang baru</translation>
        </message>
        <message>
            <source>Name of a new person</source>
            <translation>Nama orang baru</translation>
        </message>
        <message>
            <source>Initials of the new person</source>
            <translation>Inisial orang baru</translation>
        </message>
        <message>
            <source>Role of the new person</source>
            <translation>Peran orang baru</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Tambah</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>PersonDialog</name>
        <message>
            <source>A journalist writes and submits.</source>
            <translation>Penulis menulis dan mengajukan naskah.</translation>
        </message>
        <message>
            <source>A managing editor may do what an editor may, and manages people, rules, keys and backups.</source>
            <translation>Redaktur pelaksana boleh semua yang boleh dilakukan editor, dan mengelola orang, aturan, kunci, serta cadangan.</translation>
        </message>
        <message>
            <source>An editor writes, returns, approves, withdraws and archives.</source>
            <translation>Editor menulis, mengembalikan, menyetujui, mencabut, dan mengarsipkan naskah.</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>Siapa Anda?</translation>
        </message>
        <message>
            <source>Who is working here? Your name stands under what you submit and approve. It stays on this machine and in this newsroom.</source>
            <translation>Siapa yang bekerja di sini? Nama Anda tercantum pada naskah yang Anda ajukan dan setujui. Nama itu hanya disimpan di komputer ini dan di redaksi ini.</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nama</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>&amp;Role</source>
            <translation>&amp;Peran</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Peran</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Nanti</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Lanjut</translation>
        </message>
    </context>
    <context>
        <name>PhotoDetails</name>
        <message>
            <source>Alt text: what the photo shows</source>
            <translation>Teks alternatif: apa yang tampak di foto</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>belum diisi</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Keterangan foto</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>Kredit foto</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lisensi</translation>
        </message>
        <message>
            <source>Lead photo of the story</source>
            <translation>Foto utama naskah</translation>
        </message>
    </context>
    <context>
        <name>PhotoDialog</name>
        <message>
            <source>Opening the photo…</source>
            <extracomment>All photos in their order as they are now (a tuple), and the number of the one on show.</extracomment>
            <translation>Membuka foto…</translation>
        </message>
        <message>
            <source>Shape of the part that is shown: {shape}</source>
            <translation>Bentuk bagian yang tampil: {shape}</translation>
        </message>
        <message>
            <source>The whole photo, or any part of it: draw at the corners</source>
            <translation>Seluruh foto, atau bagian mana pun: tarik sudutnya</translation>
        </message>
        <message>
            <source>No focal point</source>
            <translation>Tanpa titik fokus</translation>
        </message>
        <message>
            <source>Take the point away that stays in sight (Del)</source>
            <translation>Hapus titik yang selalu tampak (Del)</translation>
        </message>
        <message>
            <source>Photo with the part that is shown</source>
            <translation>Foto dengan bagian yang tampil</translation>
        </message>
        <message>
            <source>Photo {number} of {count}</source>
            <translation>Foto {number} dari {count}</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Draw the corners to crop, the part to move it; a click sets the focal point. Keys: arrows move, Shift sizes, Ctrl moves the focal point, Alt leaps.</source>
            <translation>Tarik sudut untuk memotong, tarik bagiannya untuk menggeser; klik menetapkan titik fokus. Tombol: panah menggeser, Shift mengubah ukuran, Ctrl menggeser titik fokus, Alt melompat.</translation>
        </message>
        <message>
            <source>&amp;Alt text: what the photo shows</source>
            <translation>Teks &amp;alternatif: apa yang tampak di foto</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>belum diisi</translation>
        </message>
        <message>
            <source>&amp;Caption</source>
            <translation>&amp;Keterangan foto</translation>
        </message>
        <message>
            <source>C&amp;redit</source>
            <translation>K&amp;redit foto</translation>
        </message>
        <message>
            <source>&amp;Licence</source>
            <translation>&amp;Lisensi</translation>
        </message>
        <message>
            <source>Lead photo of the story</source>
            <translation>Foto utama naskah</translation>
        </message>
        <message>
            <source>&amp;Previous photo</source>
            <translation>Foto &amp;sebelumnya</translation>
        </message>
        <message>
            <source>&amp;Next photo</source>
            <translation>Foto &amp;berikutnya</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Simpan</translation>
        </message>
    </context>
    <context>
        <name>PhotoWords</name>
        <message>
            <source>no alt text</source>
            <extracomment>What a photo should have before its page is read: fields in the order of the form, those that readers miss most.</extracomment>
            <translation>tanpa teks alt</translation>
        </message>
        <message>
            <source>no credit</source>
            <translation>tanpa kredit</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Bebas</translation>
        </message>
        <message>
            <source>cropped {shape}</source>
            <translation>dipotong {shape}</translation>
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} piksel</translation>
        </message>
        <message>
            <source>shown: {width} × {height}</source>
            <translation>tampil: {width} × {height}</translation>
        </message>
        <message>
            <source>focal point: {x} % from the left, {y} % from the top</source>
            <translation>titik fokus: {x} % dari kiri, {y} % dari atas</translation>
        </message>
    </context>
    <context>
        <name>Photos</name>
        <message>
            <source>Add photos</source>
            <extracomment>How many of those asked for are done, and how many were asked for; 0, 0 when all is done. The open story has got its lead photo, which stands nowhere in its text.</extracomment>
            <translation>Tambah foto</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>pasted picture</source>
            <extracomment>Files that are meant as photos. What one really is, is found out when it is taken in; some are refused in a sentence. As programs hand pictures over, best first: with the bytes of the file nothing is lost. HTML around nothing but a picture is no longer than this.</extracomment>
            <translation>gambar tempelan</translation>
        </message>
    </context>
    <context>
        <name>PhotosDoor</name>
        <message>
            <source>Photo {number} of {count} is being added…</source>
            <extracomment>Those that still wait shall not be taken in.</extracomment>
            <translation>Menambahkan foto {number} dari {count}…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Hentikan</translation>
        </message>
        <message>
            <source>Adding photos</source>
            <translation>Penambahan foto</translation>
        </message>
        <message>
            <source>Drop to add to the photos</source>
            <translation>Lepas untuk menambahkan foto</translation>
        </message>
        <message>
            <source>Drop photos here, or paste them.</source>
            <translation>Seret foto ke sini, atau tempel.</translation>
        </message>
    </context>
    <context>
        <name>PhotosList</name>
        <message>
            <source>Photo without a caption</source>
            <translation>Foto tanpa keterangan</translation>
        </message>
        <message>
            <source>Lead photo</source>
            <translation>Foto utama</translation>
        </message>
        <message>
            <source>Show in large, crop, set the focal point</source>
            <translation>Tampilkan besar, potong, atur titik fokus</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Put into the text where the cursor is</source>
            <translation>Taruh di teks, di tempat kursor</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Add photos…</source>
            <translation>Tambah foto…</translation>
        </message>
    </context>
    <context>
        <name>PlannedForMe</name>
        <message>
            <source>Planned for me</source>
            <translation>Rencana saya</translation>
        </message>
        <message numerus="yes">
            <source>%n planned</source>
            <translation>
                <numerusform>%n rencana</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody sits at this desk yet.</source>
            <translation>Belum ada yang duduk di meja ini.</translation>
        </message>
        <message>
            <source>Nothing is planned for you.</source>
            <translation>Belum ada rencana untuk Anda.</translation>
        </message>
    </context>
    <context>
        <name>Planning</name>
        <message>
            <source>Today, {day}</source>
            <extracomment>Days that fit beside each other, and the lines that stand there at least.</extracomment>
            <translation>Hari ini, {day}</translation>
        </message>
        <message>
            <source>{day}: nothing</source>
            <translation>{day}: kosong</translation>
        </message>
        <message>
            <source>Calendar</source>
            <extracomment>The Entry that was chosen. A week on (+7) or back (-7) is asked for, by Page Down or Page Up.</extracomment>
            <translation>Kalender</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>lewat tenggat</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Nama pendek</translation>
        </message>
        <message>
            <source>Writer</source>
            <translation>Penulis</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Tenggat</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Tentang</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>belum ada</translation>
        </message>
        <message>
            <source>Planned</source>
            <extracomment>The icon of each mark.</extracomment>
            <translation>Direncanakan</translation>
        </message>
        <message>
            <source>Being written</source>
            <translation>Sedang ditulis</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Dibatalkan</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Terbit</translation>
        </message>
    </context>
    <context>
        <name>PlanningDialog</name>
        <message>
            <source>A week earlier</source>
            <extracomment>Days that the calendar shows, and by how many it goes on. From which day on, None: from this week's Monday; and from which the calendar that is shown goes.</extracomment>
            <translation>Seminggu sebelumnya</translation>
        </message>
        <message>
            <source>A week later</source>
            <translation>Seminggu sesudahnya</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} sampai {last}</translation>
        </message>
        <message>
            <source>Nothing is planned. An assignment says who writes what until when.</source>
            <translation>Belum ada rencana. Rencana menyebut siapa menulis apa, sampai kapan.</translation>
        </message>
        <message>
            <source>Open the article</source>
            <translation>Buka naskah</translation>
        </message>
        <message>
            <source>Start writing</source>
            <translation>Mulai menulis</translation>
        </message>
        <message>
            <source>Drop “{slug}”?</source>
            <translation>Batalkan “{slug}”?</translation>
        </message>
        <message>
            <source>A text that was begun stays. Its writer is told.</source>
            <translation>Naskah yang sudah dimulai tetap ada. Penulisnya diberi tahu.</translation>
        </message>
        <message>
            <source>Drop it</source>
            <translation>Batalkan rencana</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Biarkan</translation>
        </message>
        <message>
            <source>Planning</source>
            <translation>Rencana liputan</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hari ini</translation>
        </message>
        <message>
            <source>&amp;Assignments</source>
            <translation>&amp;Rencana</translation>
        </message>
        <message>
            <source>Done and dropped ones, too</source>
            <translation>Juga yang selesai dan dibatalkan</translation>
        </message>
        <message>
            <source>Assignments</source>
            <translation>Rencana</translation>
        </message>
        <message>
            <source>New assignment…</source>
            <translation>Rencana baru…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Ubah…</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <source>Drop…</source>
            <translation>Batalkan…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>Pointers</name>
        <message>
            <source>Stories that point here</source>
            <extracomment>Milliseconds after which the store is asked anew once other stories have changed.</extracomment>
            <translation>Naskah yang menunjuk ke sini</translation>
        </message>
        <message>
            <source>Enter opens a story.</source>
            <translation>Enter membuka naskah.</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Preview</source>
            <translation>Pratinjau</translation>
        </message>
        <message>
            <source>As wide as a phone</source>
            <translation>Selebar ponsel</translation>
        </message>
        <message>
            <source>As wide as a tablet</source>
            <translation>Selebar tablet</translation>
        </message>
        <message>
            <source>As wide as a computer screen</source>
            <translation>Selebar layar komputer</translation>
        </message>
    </context>
    <context>
        <name>PreviewPane</name>
        <message>
            <source>No preview yet. It appears as soon as an article is open.</source>
            <translation>Belum ada pratinjau. Pratinjau muncul begitu ada naskah yang terbuka.</translation>
        </message>
        <message>
            <source>The preview has stopped several times. Your text is not affected.</source>
            <translation>Pratinjau beberapa kali berhenti. Naskah Anda tidak terpengaruh.</translation>
        </message>
        <message>
            <source>Start the preview again</source>
            <translation>Jalankan lagi pratinjau</translation>
        </message>
        <message>
            <source>This link leads to {address}</source>
            <translation>Tautan ini menuju {address}</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>Buka di peramban</translation>
        </message>
    </context>
    <context>
        <name>PreviewView</name>
        <message>
            <source>Copy</source>
            <translation>Salin</translation>
        </message>
    </context>
    <context>
        <name>Profile</name>
        <message>
            <source>Who are you?</source>
            <extracomment>The window's language was chosen: `id` or `en`. The newsroom has been filled with sample articles.</extracomment>
            <translation>Siapa Anda?</translation>
        </message>
        <message>
            <source>{name}: passphrase…</source>
            <translation>{name}: frasa sandi…</translation>
        </message>
        <message>
            <source>Person, newsroom and settings</source>
            <translation>Orang, redaksi, dan pengaturan</translation>
        </message>
        <message>
            <source>Somebody else…</source>
            <translation>Orang lain…</translation>
        </message>
    </context>
    <context>
        <name>PublishDialog</name>
        <message>
            <source>Without a headline</source>
            <extracomment>Remembered: the ids of the targets that were chosen last.</extracomment>
            <translation>Tanpa judul</translation>
        </message>
        <message>
            <source>Approved. It becomes published once it has arrived.</source>
            <translation>Disetujui. Naskah menjadi terbit setelah sampai di sana.</translation>
        </message>
        <message>
            <source>Withdrawn. The notice takes the place of the story where it was published.</source>
            <translation>Dicabut. Pemberitahuan pencabutan menggantikan berita di tempat ia pernah tayang.</translation>
        </message>
        <message>
            <source>Published. What was approved goes there as it is now.</source>
            <translation>Terbit. Yang disetujui dikirim seperti keadaannya sekarang.</translation>
        </message>
        <message>
            <source>{state}. Only what has been approved can be published.</source>
            <translation>{state}. Yang dapat diterbitkan hanya yang sudah disetujui.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Publish to…</source>
            <translation>Terbitkan ke…</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <source>There is no target yet. Set one up first: a folder, a parcel for a stick, a server or a WordPress site.</source>
            <translation>Belum ada tujuan. Siapkan dulu: folder, paket untuk stik, server, atau situs WordPress.</translation>
        </message>
        <message>
            <source>Publish all the same: the reason stays in the history</source>
            <translation>Tetap terbitkan: alasannya tercatat di riwayat</translation>
        </message>
        <message>
            <source>Reason for publishing before the embargo ends</source>
            <translation>Alasan menerbitkan sebelum embargo berakhir</translation>
        </message>
        <message>
            <source>Why does it leave before its time?</source>
            <translation>Mengapa diterbitkan sebelum waktunya?</translation>
        </message>
        <message>
            <source>Targets…</source>
            <translation>Tujuan…</translation>
        </message>
        <message>
            <source>Deliveries…</source>
            <translation>Pengiriman…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>Terbitkan</translation>
        </message>
    </context>
    <context>
        <name>Published</name>
        <message>
            <source>The update is kept.</source>
            <extracomment>States in which nobody waits for another approval. Words what is said until the story is approved again; the band knows it by that.</extracomment>
            <translation>Pembaruan tersimpan.</translation>
        </message>
        <message>
            <source>The correction is kept.</source>
            <translation>Ralat tersimpan.</translation>
        </message>
        <message>
            <source>The article has to be approved again before it is exported.</source>
            <translation>Naskah ini harus disetujui lagi sebelum diekspor.</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Setujui</translation>
        </message>
    </context>
    <context>
        <name>Queue</name>
        <message>
            <source>waiting {span}</source>
            <translation>menunggu {span}</translation>
        </message>
        <message>
            <source>by {name}, {span} ago</source>
            <translation>oleh {name}, {span} lalu</translation>
        </message>
        <message>
            <source>nobody has it</source>
            <translation>belum ada yang memegang</translation>
        </message>
        <message>
            <source>you have it, for {span}</source>
            <translation>Anda yang memegang, sudah {span}</translation>
        </message>
        <message>
            <source>{name} has it, for {span}: you can read along</source>
            <translation>{name} yang memegang, sudah {span}: Anda bisa ikut membaca</translation>
        </message>
        <message>
            <source>My drafts</source>
            <extracomment>The icon of each view. Views whose pieces are all in one state, which says nothing new in each row.</extracomment>
            <translation>Draf saya</translation>
        </message>
        <message>
            <source>Returned to me</source>
            <translation>Dikembalikan</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>Diajukan</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>Disunting</translation>
        </message>
        <message>
            <source>To export</source>
            <translation>Siap ekspor</translation>
        </message>
        <message>
            <source>To export again</source>
            <translation>Ekspor ulang</translation>
        </message>
        <message>
            <source>Under embargo</source>
            <translation>Kena embargo</translation>
        </message>
        <message>
            <source>Published today</source>
            <translation>Terbit hari ini</translation>
        </message>
        <message>
            <source>Drafts that you began or are named on as an author</source>
            <translation>Draf yang Anda mulai, atau yang mencantumkan nama Anda</translation>
        </message>
        <message>
            <source>Your articles that the desk has returned</source>
            <translation>Naskah Anda yang dikembalikan meja redaksi</translation>
        </message>
        <message>
            <source>Submitted and taken by nobody, the oldest first</source>
            <translation>Diajukan dan belum dipegang siapa pun, yang terlama di atas</translation>
        </message>
        <message>
            <source>Somebody has them for review, or their approval is void</source>
            <translation>Sedang dipegang seseorang, atau persetujuannya gugur</translation>
        </message>
        <message>
            <source>Approved and not exported</source>
            <translation>Disetujui dan belum diekspor</translation>
        </message>
        <message>
            <source>Changed since their export: what is out is an older text</source>
            <translation>Berubah sejak ekspor: yang terbit masih teks lama</translation>
        </message>
        <message>
            <source>Not to be exported yet, the next to be free first</source>
            <translation>Belum boleh diekspor, yang paling dekat waktunya di atas</translation>
        </message>
        <message>
            <source>Out since today, or with today's date</source>
            <translation>Terbit sejak hari ini, atau bertanggal hari ini</translation>
        </message>
        <message>
            <source>You have no drafts. What you begin stands here.</source>
            <translation>Anda belum punya draf. Yang Anda mulai akan ada di sini.</translation>
        </message>
        <message>
            <source>Nothing has been returned to you.</source>
            <translation>Tidak ada naskah yang dikembalikan kepada Anda.</translation>
        </message>
        <message>
            <source>Nobody waits: no article has been submitted.</source>
            <translation>Tidak ada yang menunggu: belum ada naskah yang diajukan.</translation>
        </message>
        <message>
            <source>No article is in review.</source>
            <translation>Tidak ada naskah yang sedang disunting.</translation>
        </message>
        <message>
            <source>Everything that was approved has been exported.</source>
            <translation>Semua yang disetujui sudah diekspor.</translation>
        </message>
        <message>
            <source>What is out is as it stands here: nothing to export again.</source>
            <translation>Yang terbit sama dengan yang ada di sini: tidak ada yang perlu diekspor ulang.</translation>
        </message>
        <message>
            <source>No article is under embargo.</source>
            <translation>Tidak ada naskah yang kena embargo.</translation>
        </message>
        <message>
            <source>Nothing has been published today yet.</source>
            <translation>Belum ada yang terbit hari ini.</translation>
        </message>
        <message>
            <source>approved by {name}, {time}</source>
            <translation>disetujui {name}, {time}</translation>
        </message>
        <message>
            <source>overdue by {span}</source>
            <translation>lewat {span}</translation>
        </message>
        <message>
            <source>due {time}</source>
            <translation>tenggat {time}</translation>
        </message>
        <message>
            <source>nobody has it; the approval no longer holds</source>
            <translation>belum dipegang; persetujuannya gugur</translation>
        </message>
        <message>
            <source>you</source>
            <translation>Anda</translation>
        </message>
        <message>
            <source>{name}, for {span}</source>
            <translation>{name}, sudah {span}</translation>
        </message>
        <message>
            <source>{span} ago</source>
            <translation>{span} lalu</translation>
        </message>
        <message>
            <source>{span} left, until {time}</source>
            <translation>{span} lagi, sampai {time}</translation>
        </message>
        <message>
            <source>a story that it names has changed</source>
            <translation>berita yang disebutnya berubah</translation>
        </message>
        <message>
            <source>changed {time}</source>
            <translation>berubah {time}</translation>
        </message>
        <message>
            <source>out since {time}</source>
            <translation>terbit {time}</translation>
        </message>
    </context>
    <context>
        <name>ReasonDialog</name>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>ReceiveDialog</name>
        <message>
            <source>“{file}” is being read…</source>
            <extracomment>It is in: carries the Taken.</extracomment>
            <translation>“{file}” sedang dibaca…</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>seseorang</translation>
        </message>
        <message>
            <source>From {sender}, written {when}:</source>
            <translation>Dari {sender}, ditulis {when}:</translation>
        </message>
        <message>
            <source>An approval by an unknown key does not count here. A managing editor can take the other desk’s public keys in; then receive the file once more.</source>
            <translation>Persetujuan dengan kunci yang tidak dikenal tidak berlaku di sini. Redaktur pelaksana dapat mengambil kunci publik meja itu; lalu terima berkas ini sekali lagi.</translation>
        </message>
        <message>
            <source>Where both desks changed an article, both versions are kept until somebody chooses.</source>
            <translation>Bila kedua meja mengubah naskah yang sama, kedua versinya disimpan sampai ada yang memilih.</translation>
        </message>
        <message>
            <source>Nothing that is here is written over: what is newer becomes another version.</source>
            <translation>Tidak ada yang tertimpa di sini: yang lebih baru menjadi versi berikutnya.</translation>
        </message>
        <message>
            <source>Receive a file</source>
            <translation>Terima berkas</translation>
        </message>
        <message>
            <source>Articles in the file</source>
            <translation>Naskah dalam berkas</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>Ambil</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <source>Redaksi closed unexpectedly. Your text was recovered up to {time}.</source>
            <extracomment>The store folder of the window that is open, written while it is. Tone and wording (gui.band.Wording). The character of the body where the writing stopped.</extracomment>
            <translation>Redaksi tertutup tiba-tiba. Naskah dipulihkan sampai pukul {time}.</translation>
        </message>
    </context>
    <context>
        <name>ReexportDialog</name>
        <message>
            <source>The exported files of this story still say what was so before.</source>
            <translation>Berkas ekspor berita ini masih memuat isi yang lama.</translation>
        </message>
        <message numerus="yes">
            <source>These %n story(ies) are linked with the one that you withdrew.</source>
            <translation>
                <numerusform>%n berita ini bertautan dengan berita yang dicabut.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These %n story(ies) are linked with this right of reply.</source>
            <translation>
                <numerusform>%n berita ini bertautan dengan hak jawab ini.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These %n story(ies) link to the one that you corrected.</source>
            <translation>
                <numerusform>%n berita ini menautkan berita yang diralat.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These %n story(ies) are linked with the one that you exported.</source>
            <translation>
                <numerusform>%n berita ini bertautan dengan berita yang diekspor.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n story(ies) of one site</source>
            <translation>
                <numerusform>%n berita di satu situs</numerusform>
            </translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>Tanpa judul</translation>
        </message>
        <message>
            <source>{state}: it can go out again once it is approved.</source>
            <translation>{state}: bisa diekspor ulang setelah disetujui.</translation>
        </message>
        <message>
            <source>{formats} to {folders}</source>
            <translation>{formats} ke {folders}</translation>
        </message>
        <message>
            <source>the site in {folder}, where all that is approved goes out with it</source>
            <translation>situs di {folder}; semua naskah yang sudah disetujui ikut terbit</translation>
        </message>
        <message>
            <source>the target “{name}”</source>
            <translation>tujuan “{name}”</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written where they went last.</source>
            <translation>
                <numerusform>%n berkas ditulis ulang di tempat semula.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delivery(ies) on the way to their targets.</source>
            <translation>
                <numerusform>%n pengiriman dalam perjalanan ke tujuannya.</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Export linked pages again</source>
            <translation>Ekspor ulang halaman yang bertautan</translation>
        </message>
        <message>
            <source>Pages that are out of date</source>
            <translation>Halaman yang perlu diperbarui</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nanti saja</translation>
        </message>
        <message>
            <source>Export again</source>
            <translation>Ekspor ulang</translation>
        </message>
    </context>
    <context>
        <name>RelatedDialog</name>
        <message>
            <source>Readers see the title: write one.</source>
            <translation>Judul ini dibaca pembaca: tulis judulnya.</translation>
        </message>
        <message>
            <source>“{address}” is not a web address. Write it like https://…</source>
            <translation>“{address}” bukan alamat web. Tulis seperti https://…</translation>
        </message>
        <message>
            <source>Related news</source>
            <translation>Berita terkait</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;Judul</translation>
        </message>
        <message>
            <source>&amp;Address, where it has one</source>
            <translation>&amp;Alamat, bila ada</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Simpan</translation>
        </message>
    </context>
    <context>
        <name>RelatedList</name>
        <message>
            <source>Story of this newsroom</source>
            <extracomment>Milliseconds after which bare titles are looked up anew once other stories have come.</extracomment>
            <translation>Naskah redaksi ini</translation>
        </message>
        <message>
            <source>Title only</source>
            <translation>Hanya judul</translation>
        </message>
        <message>
            <source>Search, or type a title or a link</source>
            <translation>Cari, atau tulis judul atau tautan</translation>
        </message>
        <message>
            <source>Add related news</source>
            <translation>Tambah berita terkait</translation>
        </message>
        <message>
            <source>Related news</source>
            <translation>Berita terkait</translation>
        </message>
        <message>
            <source>Link it</source>
            <translation>Tautkan</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>Change title or link…</source>
            <translation>Ubah judul atau tautan…</translation>
        </message>
        <message>
            <source>“{title}” is in this newsroom.</source>
            <translation>“{title}” ada di redaksi ini.</translation>
        </message>
    </context>
    <context>
        <name>RemarkDialog</name>
        <message>
            <source>On “{passage}”</source>
            <extracomment>Characters of the passage that are shown again.</extracomment>
            <translation>Untuk “{passage}”</translation>
        </message>
        <message>
            <source>On the field “{field}”</source>
            <translation>Untuk kolom “{field}”</translation>
        </message>
        <message>
            <source>On the whole article (no words are selected)</source>
            <translation>Untuk seluruh naskah (tidak ada kata yang dipilih)</translation>
        </message>
        <message>
            <source>Wh&amp;y, if you like</source>
            <translation>&amp;Alasannya, kalau perlu</translation>
        </message>
        <message>
            <source>Co&amp;mment</source>
            <translation>Ko&amp;mentar</translation>
        </message>
        <message>
            <source>Suggest</source>
            <translation>Usulkan</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Beri komentar</translation>
        </message>
        <message>
            <source>Suggest other words</source>
            <translation>Usulkan kata lain</translation>
        </message>
        <message>
            <source>Suggested words</source>
            <translation>Kata yang diusulkan</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>RemarkMarks</name>
        <message>
            <source>Show the comment</source>
            <extracomment>Characters of a remark that a tooltip or a menu shows. The remark of this id is wanted: shown beside the text, accepted, rejected.</extracomment>
            <translation>Tampilkan komentarnya</translation>
        </message>
        <message>
            <source>Accept: write “{text}”</source>
            <translation>Terima: tulis “{text}”</translation>
        </message>
        <message>
            <source>Accept: delete these words</source>
            <translation>Terima: hapus kata-kata ini</translation>
        </message>
        <message>
            <source>Reject the suggestion</source>
            <translation>Tolak usulannya</translation>
        </message>
    </context>
    <context>
        <name>Remarks</name>
        <message>
            <source>write “{words}”</source>
            <extracomment>Characters of a passage and of what is said about it that a row of the list shows.</extracomment>
            <translation>tulis “{words}”</translation>
        </message>
        <message>
            <source>passage no longer there</source>
            <translation>bagiannya sudah tidak ada</translation>
        </message>
        <message>
            <source>nobody named</source>
            <translation>tanpa nama</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>selesai</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>diterima</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>ditolak</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>Diajukan</translation>
        </message>
        <message>
            <source>Taken for review</source>
            <translation>Diambil untuk ditinjau</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Dikembalikan</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Disetujui</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Dicabut</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Diarsipkan</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>Dibuka kembali</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>This passage is no longer there.</source>
            <translation>Bagian ini sudah tidak ada di naskah.</translation>
        </message>
        <message>
            <source>It reads now: “{words}”</source>
            <translation>Sekarang berbunyi: “{words}”</translation>
        </message>
        <message>
            <source>delete these words</source>
            <translation>hapus kata-kata ini</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>There are no open suggestions in this article.</source>
            <translation>Tidak ada usulan terbuka di naskah ini.</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Bandingkan dengan</translation>
        </message>
        <message>
            <source>Previous change</source>
            <translation>Perubahan sebelumnya</translation>
        </message>
        <message>
            <source>Next change</source>
            <translation>Perubahan berikutnya</translation>
        </message>
        <message>
            <source>Closed ones too</source>
            <translation>Yang sudah selesai juga</translation>
        </message>
        <message>
            <source>Accept all suggestions</source>
            <translation>Terima semua usulan</translation>
        </message>
        <message>
            <source>Reject all suggestions</source>
            <translation>Tolak semua usulan</translation>
        </message>
        <message>
            <source>Comment on the selected words</source>
            <translation>Beri komentar pada kata yang dipilih</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Komentar</translation>
        </message>
        <message>
            <source>No comments. Select words in the text and choose “Comment on the selected words”.</source>
            <translation>Belum ada komentar. Pilih kata di naskah, lalu pilih “Beri komentar pada kata yang dipilih”.</translation>
        </message>
        <message>
            <source>The conversation</source>
            <translation>Percakapan</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Jawaban Anda</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>Jawab…</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Terima</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Tolak</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Tandai selesai</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Buka lagi</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Jawab</translation>
        </message>
        <message>
            <source>What changed in a story and what the desk says about it stand here once one is open.</source>
            <translation>Perubahan naskah dan komentar redaksi tampil di sini setelah ada naskah yang dibuka.</translation>
        </message>
    </context>
    <context>
        <name>Reviewing</name>
        <message>
            <source>Return the article</source>
            <extracomment>Refusals that name rules of the desk (domain/stops.py). Steps that are signed where they decide about an approval. Something to say about the piece: tone and wording (gui.band.Wording). What was said is no longer so: the wording that it was told with. A step was refused: carries the RedaksiError. Rules hold a step back that may be put right or overridden: the RedaksiError, and what takes the step again, called with the rules that are overridden and the reason. A piece, by its id, has been approved here. A piece, by its id, has been withdrawn. Words that an approval no longer holds, once that was told. Whether the save before a step has brought what somebody else wrote.</extracomment>
            <translation>Kembalikan naskah</translation>
        </message>
        <message>
            <source>What has to change? The writer reads this note.</source>
            <translation>Apa yang perlu diubah? Penulis akan membaca catatan ini.</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Kembalikan</translation>
        </message>
        <message>
            <source>Archive the article</source>
            <translation>Arsipkan naskah</translation>
        </message>
        <message>
            <source>It leaves the desk and can be reopened as a draft later. A note, if you like:</source>
            <translation>Naskah ini keluar dari meja dan nanti bisa dibuka lagi sebagai draf. Catatan, bila perlu:</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Arsipkan</translation>
        </message>
        <message>
            <source>The text changed after approval, so {name}'s approval ({time}) no longer holds.</source>
            <translation>Naskah berubah setelah disetujui, jadi persetujuan {name} ({time}) gugur.</translation>
        </message>
        <message>
            <source>The text is again what {name} approved ({time}): the approval holds.</source>
            <translation>Naskah kembali seperti yang disetujui {name} ({time}): persetujuannya berlaku lagi.</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Journalist</source>
            <translation>Penulis</translation>
        </message>
        <message>
            <source>Editor</source>
            <translation>Editor</translation>
        </message>
        <message>
            <source>Managing editor</source>
            <translation>Redaktur pelaksana</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Pengaturan</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>Cari pengaturan</translation>
        </message>
        <message>
            <source>Groups of settings</source>
            <translation>Kelompok pengaturan</translation>
        </message>
        <message>
            <source>No setting is called that. Try another word.</source>
            <translation>Tidak ada pengaturan seperti itu. Coba kata lain.</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>Tulis ke berkas…</translation>
        </message>
        <message>
            <source>Write the settings of this newsroom to a file, for another one</source>
            <translation>Tulis pengaturan redaksi ini ke berkas, untuk redaksi lain</translation>
        </message>
        <message>
            <source>Take from a file…</source>
            <translation>Ambil dari berkas…</translation>
        </message>
        <message>
            <source>Take the settings of another newsroom; you see first what would change</source>
            <translation>Ambil pengaturan redaksi lain; yang akan berubah ditampilkan dulu</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>Choose…</source>
            <extracomment>Emitted after every change.</extracomment>
            <translation>Pilih…</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Pilih folder</translation>
        </message>
        <message>
            <source>Back to the default</source>
            <extracomment>The date line of the page that Redaksi grew from.</extracomment>
            <translation>Kembali ke bawaan</translation>
        </message>
        <message>
            <source>Back to the default: {value}</source>
            <translation>Kembali ke bawaan: {value}</translation>
        </message>
    </context>
    <context>
        <name>SettingsFiles</name>
        <message>
            <source>Write the settings to a file</source>
            <extracomment>Tone and wording (gui.band.Wording).</extracomment>
            <translation>Tulis pengaturan ke berkas</translation>
        </message>
        <message>
            <source>Take settings from a file</source>
            <translation>Ambil pengaturan dari berkas</translation>
        </message>
        <message>
            <source>Settings of Redaksi</source>
            <translation>Pengaturan Redaksi</translation>
        </message>
        <message>
            <source>The settings stand in “{file}”.</source>
            <translation>Pengaturan ada di “{file}”.</translation>
        </message>
        <message>
            <source>What “{file}” says is in force now.</source>
            <translation>Isi “{file}” sudah berlaku.</translation>
        </message>
    </context>
    <context>
        <name>SheetView</name>
        <message>
            <source>Value of the field</source>
            <extracomment>Milliseconds after the last key until what was typed counts. The Reviewed as it is now. What is pointed at (Ref), or None. What the value belongs to that can be typed.</extracomment>
            <translation>Isi bidang</translation>
        </message>
        <message>
            <source>As it makes sense: {what}</source>
            <translation>Sesuai keadaan: {what}</translation>
        </message>
        <message>
            <source>Line of the source</source>
            <translation>Baris sumber</translation>
        </message>
        <message>
            <source>{field}, one to a line</source>
            <translation>{field}, satu per baris</translation>
        </message>
    </context>
    <context>
        <name>Signatures</name>
        <message>
            <source>withdrawn by {name}, {when}</source>
            <translation>dicabut oleh {name}, {when}</translation>
        </message>
        <message>
            <source>approved by {name}, {when}</source>
            <translation>disetujui {name}, {when}</translation>
        </message>
        <message>
            <source>signed by {name}, {when}, key {kid}</source>
            <translation>ditandatangani {name}, {when}, kunci {kid}</translation>
        </message>
        <message>
            <source>signed by {name}, {when}</source>
            <translation>ditandatangani {name}, {when}</translation>
        </message>
        <message>
            <source>Approved before there were signatures: nothing proves it but this store.</source>
            <translation>Disetujui sebelum ada tanda tangan: buktinya hanya penyimpanan ini.</translation>
        </message>
        <message>
            <source>The signature of {name} is valid for exactly this text. Key: {kid}</source>
            <translation>Tanda tangan {name} sah untuk persis isi ini. Kunci: {kid}</translation>
        </message>
    </context>
    <context>
        <name>SiteDialog</name>
        <message>
            <source>Stop</source>
            <extracomment>Milliseconds between two tellings of how far it is. Warnings and kept files that are told one by one. So many of all stories are made.</extracomment>
            <translation>Hentikan</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Stories made: {done} of {count}. The old site stays until the new one is whole.</source>
            <translation>Berita yang jadi: {done} dari {count}. Situs lama tetap ada sampai yang baru utuh.</translation>
        </message>
        <message>
            <source>Looking what has changed…</source>
            <translation>Memeriksa apa yang berubah…</translation>
        </message>
        <message>
            <source>Folder of the site</source>
            <translation>Folder situs</translation>
        </message>
        <message>
            <source>Site folder</source>
            <translation>Folder situs</translation>
        </message>
        <message>
            <source>Writes every published story as a site that can be read from a folder or put on a web server: pages, lists by category, tag and author, feeds and a search. Approved stories become published with it. Written is only what changed.</source>
            <translation>Menulis semua berita yang terbit sebagai situs yang bisa dibaca dari folder atau dipasang di server web: halaman berita, daftar menurut rubrik, tag, dan penulis, umpan berita, serta pencarian. Naskah yang disetujui ikut terbit. Yang ditulis hanya yang berubah.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Pilih…</translation>
        </message>
        <message>
            <source>Stories made so far</source>
            <translation>Berita yang sudah jadi</translation>
        </message>
        <message>
            <source>Open the site</source>
            <translation>Buka situs</translation>
        </message>
        <message>
            <source>Write the site</source>
            <translation>Tulis situs</translation>
        </message>
    </context>
    <context>
        <name>SittingDown</name>
        <message numerus="yes">
            <source>A wrong passphrase was given for you %n time(s) since you were last here.</source>
            <extracomment>Something to tell who sits here: tone and wording (gui.band.Wording). Somebody has sat down.</extracomment>
            <translation>
                <numerusform>Frasa sandi Anda salah dimasukkan %n kali sejak terakhir Anda di sini.</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} no longer works in this newsroom.</source>
            <translation>{name} tidak lagi bekerja di redaksi ini.</translation>
        </message>
    </context>
    <context>
        <name>SlugLine</name>
        <message>
            <source>The last part of the page's address.</source>
            <translation>Bagian akhir alamat halaman.</translation>
        </message>
        <message>
            <source>Make it from the headline again</source>
            <translation>Buat lagi dari judul</translation>
        </message>
        <message>
            <source>The story has been approved: its address stays.</source>
            <translation>Naskah sudah disetujui: alamatnya tetap.</translation>
        </message>
        <message>
            <source>Follows the headline.</source>
            <translation>Mengikuti judul.</translation>
        </message>
        <message>
            <source>Written by hand.</source>
            <translation>Ditulis sendiri.</translation>
        </message>
    </context>
    <context>
        <name>SnippetKeys</name>
        <message>
            <source>“{keys}” is needed for writing: add Ctrl or Alt to it.</source>
            <extracomment>What the text area itself listens to.</extracomment>
            <translation>“{keys}” dipakai untuk menulis: tambahkan Ctrl atau Alt.</translation>
        </message>
        <message>
            <source>“{keys}” is taken by “{command}”: choose other keys.</source>
            <translation>“{keys}” sudah dipakai “{command}”: pilih tombol lain.</translation>
        </message>
        <message>
            <source>“{keys}” is needed for writing: choose other keys.</source>
            <translation>“{keys}” dipakai untuk menulis: pilih tombol lain.</translation>
        </message>
    </context>
    <context>
        <name>Spans</name>
        <message>
            <source>less than a minute</source>
            <translation>kurang dari semenit</translation>
        </message>
        <message>
            <source>{number} d</source>
            <translation>{number} hari</translation>
        </message>
        <message>
            <source>{number} h</source>
            <translation>{number} jam</translation>
        </message>
        <message>
            <source>{number} min</source>
            <translation>{number} menit</translation>
        </message>
    </context>
    <context>
        <name>SpellingSource</name>
        <message>
            <source>“{word}” is in no English dictionary.</source>
            <extracomment>A word is to be right from now on: for who works here, for everybody in the newsroom, or in this piece. Whether the store can be written to.</extracomment>
            <translation>“{word}” tidak ada di kamus bahasa Inggris.</translation>
        </message>
        <message>
            <source>“{word}” is in no Indonesian dictionary.</source>
            <translation>“{word}” tidak ada di kamus bahasa Indonesia.</translation>
        </message>
        <message>
            <source>Add to my dictionary</source>
            <translation>Tambahkan ke kamus saya</translation>
        </message>
        <message>
            <source>Add to the newsroom's dictionary</source>
            <translation>Tambahkan ke kamus redaksi</translation>
        </message>
        <message>
            <source>Ignore in this article</source>
            <translation>Abaikan di naskah ini</translation>
        </message>
    </context>
    <context>
        <name>StateBar</name>
        <message numerus="yes">
            <source>%n hold(s) it back</source>
            <extracomment>Between two things in the strip, and at its ends with the gaps round the state, in pixels. The facts in words, then in ever fewer.</extracomment>
            <translation>
                <numerusform>%n hal menahan naskah</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n let pass</source>
            <translation>
                <numerusform>%n dibiarkan lewat</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n peringatan</numerusform>
            </translation>
        </message>
        <message>
            <source>not written yet: it is kept from the first letter on</source>
            <translation>belum ditulis: disimpan sejak huruf pertama</translation>
        </message>
        <message>
            <source>changed {when}</source>
            <translation>diubah {when}</translation>
        </message>
    </context>
    <context>
        <name>States</name>
        <message>
            <source>Draft</source>
            <translation>Draf</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>Diajukan</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>Disunting</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Disetujui</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Terbit</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Dikembalikan</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Dicabut</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Diarsipkan</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <source>Not saved: the text is still on screen</source>
            <extracomment>Words that a reader of news takes in within a minute.</extracomment>
            <translation>Belum tersimpan: teksnya masih di layar</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Tersimpan {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n min read</source>
            <translation>
                <numerusform>%n menit baca</numerusform>
            </translation>
        </message>
        <message>
            <source>without a zone</source>
            <translation>tanpa zona</translation>
        </message>
    </context>
    <context>
        <name>StyleCount</name>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n peringatan</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to the next one (F8)</source>
            <translation>Ke yang berikutnya (F8)</translation>
        </message>
    </context>
    <context>
        <name>Suggestions</name>
        <message>
            <source>Suggested: {keys} adds the first</source>
            <extracomment>Milliseconds of rest after which the store is asked. Del on a row: it is not offered again for this story while the window is open.</extracomment>
            <translation>Saran: {keys} menambahkan yang pertama</translation>
        </message>
        <message>
            <source>In the list, Enter or + adds a story, Del hides it.</source>
            <translation>Di daftar, Enter atau + menambahkan naskah, Del menyembunyikannya.</translation>
        </message>
        <message>
            <source>Suggested related news</source>
            <translation>Saran berita terkait</translation>
        </message>
    </context>
    <context>
        <name>TakeSettingsDialog</name>
        <message>
            <source>Words of the dictionary: {language}</source>
            <translation>Kata dalam kamus: {language}</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ya</translation>
        </message>
        <message>
            <source>no</source>
            <translation>tidak</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(kosong)</translation>
        </message>
        <message>
            <source>Settings from a file</source>
            <translation>Pengaturan dari berkas</translation>
        </message>
        <message>
            <source>This would change in the newsroom, for everybody. Nothing has been changed yet.</source>
            <translation>Inilah yang akan berubah di redaksi, untuk semua orang. Belum ada yang diubah.</translation>
        </message>
        <message>
            <source>Settings that would change</source>
            <translation>Pengaturan yang akan berubah</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Pengaturan</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Sekarang</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Menjadi</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Take these settings</source>
            <translation>Ambil pengaturan ini</translation>
        </message>
    </context>
    <context>
        <name>TargetDialog</name>
        <message>
            <source>drafts that somebody publishes there</source>
            <translation>draf yang ditayangkan orang di sana</translation>
        </message>
        <message>
            <source>published at once</source>
            <translation>langsung tayang</translation>
        </message>
        <message>
            <source>Change the target</source>
            <translation>Ubah tujuan</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Tetap seperti sekarang</translation>
        </message>
        <message>
            <source>Application &amp;password</source>
            <translation>Kata &amp;sandi aplikasi</translation>
        </message>
        <message>
            <source>Pass&amp;word, or what opens the key</source>
            <translation>Kata &amp;sandi, atau pembuka kunci</translation>
        </message>
        <message>
            <source>“{name}” is being tried out…</source>
            <translation>“{name}” sedang dicoba…</translation>
        </message>
        <message>
            <source>Publication target</source>
            <translation>Tujuan penerbitan</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nama</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Such as “Site” or “USB stick”</source>
            <translation>Misalnya “Situs” atau “Stik USB”</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Jenis</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>Site’s &amp;address</source>
            <translation>&amp;Alamat situs</translation>
        </message>
        <message>
            <source>Site’s address</source>
            <translation>Alamat situs</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>S&amp;erver</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>P&amp;ort</source>
            <translation>P&amp;orta</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Porta</translation>
        </message>
        <message>
            <source>&amp;User name there</source>
            <translation>Nama peng&amp;guna di sana</translation>
        </message>
        <message>
            <source>User name there</source>
            <translation>Nama pengguna di sana</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Folder</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Pilih…</translation>
        </message>
        <message>
            <source>SSH key fi&amp;le (if there is one)</source>
            <translation>Berkas &amp;kunci SSH (kalau ada)</translation>
        </message>
        <message>
            <source>SSH key file</source>
            <translation>Berkas kunci SSH</translation>
        </message>
        <message>
            <source>Pass&amp;word</source>
            <translation>Kata &amp;sandi</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Kata sandi</translation>
        </message>
        <message>
            <source>What goes there</source>
            <translation>Yang dikirim ke sana</translation>
        </message>
        <message>
            <source>New posts &amp;become</source>
            <translation>Na&amp;skah baru menjadi</translation>
        </message>
        <message>
            <source>New posts become</source>
            <translation>Naskah baru menjadi</translation>
        </message>
        <message>
            <source>Try it out</source>
            <translation>Coba</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
    </context>
    <context>
        <name>TargetSecretDialog</name>
        <message>
            <source>Password for “{name}” ({place}):</source>
            <translation>Kata sandi untuk “{name}” ({place}):</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Kata sandi</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Lanjutkan</translation>
        </message>
    </context>
    <context>
        <name>Targets</name>
        <message>
            <source>Is this the right server?</source>
            <translation>Benarkah ini servernya?</translation>
        </message>
        <message>
            <source>The fingerprint is right</source>
            <translation>Sidik kuncinya benar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>It is kept in this computer’s keychain, not in the newsroom.</source>
            <translation>Disimpan di gantungan kunci komputer ini, tidak di redaksi.</translation>
        </message>
        <message>
            <source>This computer has no keychain: it is asked for again after the next start.</source>
            <translation>Komputer ini tidak punya gantungan kunci: setelah dibuka lagi, kata sandi ditanyakan ulang.</translation>
        </message>
        <message>
            <source>Page for readers (HTML)</source>
            <translation>Halaman untuk pembaca (HTML)</translation>
        </message>
        <message>
            <source>Data (JSON)</source>
            <translation>Data JSON</translation>
        </message>
        <message>
            <source>Fragment (HTML)</source>
            <translation>Potongan (HTML)</translation>
        </message>
        <message>
            <source>Agency item (ninjs)</source>
            <translation>Butir berita (ninjs)</translation>
        </message>
        <message>
            <source>Text (Markdown)</source>
            <translation>Teks (Markdown)</translation>
        </message>
        <message>
            <source>Document (DOCX)</source>
            <translation>Dokumen (DOCX)</translation>
        </message>
        <message>
            <source>Folder</source>
            <extracomment>Icon and colour token of each status; the words say the same.</extracomment>
            <translation>Folder</translation>
        </message>
        <message>
            <source>Parcel for a stick (ZIP)</source>
            <translation>Paket untuk stik (ZIP)</translation>
        </message>
        <message>
            <source>Server (SFTP)</source>
            <translation>Server SFTP</translation>
        </message>
        <message>
            <source>WordPress site</source>
            <translation>Situs WordPress</translation>
        </message>
        <message>
            <source>Files are written into a folder that is there.</source>
            <translation>Berkas ditulis ke folder yang sudah ada.</translation>
        </message>
        <message>
            <source>Everything that waits becomes one file with a list of what is in it.</source>
            <translation>Semua yang menunggu menjadi satu berkas dengan daftar isinya.</translation>
        </message>
        <message>
            <source>Files are sent into a folder of a server, by a key or a password.</source>
            <translation>Berkas dikirim ke folder di server, dengan kunci atau kata sandi.</translation>
        </message>
        <message>
            <source>An article becomes a post with its photos, category and tags, and stays that post.</source>
            <translation>Naskah menjadi satu pos beserta foto, rubrik, dan tagnya, dan tetap pos itu juga.</translation>
        </message>
    </context>
    <context>
        <name>TargetsAtWork</name>
        <message>
            <source>“{headline}” has arrived at “{target}”.</source>
            <extracomment>Milliseconds after which it is looked whether something that waits has become due.</extracomment>
            <translation>“{headline}” sudah sampai di “{target}”.</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) have arrived at “{target}”.</source>
            <translation>
                <numerusform>%n naskah sudah sampai di “{target}”.</numerusform>
            </translation>
        </message>
        <message>
            <source>Deliveries…</source>
            <translation>Pengiriman…</translation>
        </message>
    </context>
    <context>
        <name>TargetsDialog</name>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Tempat</translation>
        </message>
        <message>
            <source>“{name}” is kept.</source>
            <translation>“{name}” tersimpan.</translation>
        </message>
        <message>
            <source>“{name}” is being tried out…</source>
            <translation>“{name}” sedang dicoba…</translation>
        </message>
        <message>
            <source>Remove the target “{name}”?</source>
            <translation>Hapus tujuan “{name}”?</translation>
        </message>
        <message>
            <source>Remove the target</source>
            <translation>Hapus tujuan</translation>
        </message>
        <message>
            <source>Its password is forgotten and what still waits for it is cancelled. What is there stays there.</source>
            <translation>Kata sandinya dilupakan dan yang masih menunggu dibatalkan. Yang sudah ada di sana tetap di sana.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” was removed; %n delivery(ies) were cancelled.</source>
            <translation>
                <numerusform>“{name}” dihapus; %n pengiriman dibatalkan.</numerusform>
            </translation>
        </message>
        <message>
            <source>Publication targets</source>
            <translation>Tujuan penerbitan</translation>
        </message>
        <message>
            <source>Finished articles go to these places when somebody publishes them there. Redaksi connects to nothing else, and never by itself.</source>
            <translation>Naskah yang selesai pergi ke tempat-tempat ini bila seseorang menerbitkannya ke sana. Redaksi tidak menghubungi tempat lain, dan tidak pernah dengan sendirinya.</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <source>There is no target yet. Add a folder, a parcel for a stick, a server or a WordPress site.</source>
            <translation>Belum ada tujuan. Tambahkan folder, paket untuk stik, server, atau situs WordPress.</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Tambah…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ubah…</translation>
        </message>
        <message>
            <source>Try it out</source>
            <translation>Coba</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Hapus…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>Telling</name>
        <message>
            <source>Show the article</source>
            <extracomment>More sentences than these nobody reads at once.</extracomment>
            <translation>Tampilkan naskah</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Mengerti</translation>
        </message>
        <message numerus="yes">
            <source>And %n more before.</source>
            <translation>
                <numerusform>Dan %n lagi sebelumnya.</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} has taken over “{headline}”, which you had for review.</source>
            <translation>{name} mengambil alih “{headline}”, yang tadinya Anda pegang.</translation>
        </message>
        <message>
            <source>{name} has approved “{headline}”, which you had for review.</source>
            <translation>{name} menyetujui “{headline}”, yang tadinya Anda pegang.</translation>
        </message>
        <message>
            <source>{name} has returned “{headline}”, which you had for review.</source>
            <translation>{name} mengembalikan “{headline}”, yang tadinya Anda pegang.</translation>
        </message>
        <message>
            <source>{name} has archived “{headline}”, which you had for review.</source>
            <translation>{name} mengarsipkan “{headline}”, yang tadinya Anda pegang.</translation>
        </message>
        <message>
            <source>{name} has withdrawn “{headline}”, which you had for review.</source>
            <translation>{name} mencabut “{headline}”, yang tadinya Anda pegang.</translation>
        </message>
        <message>
            <source>{name} has planned “{slug}” for you{due}.</source>
            <translation>{name} merencanakan “{slug}” untuk Anda{due}.</translation>
        </message>
        <message>
            <source>{name} has given “{slug}” to somebody else.</source>
            <translation>{name} menyerahkan “{slug}” kepada orang lain.</translation>
        </message>
        <message>
            <source>{name} has changed the plan for “{slug}”{due}.</source>
            <translation>{name} mengubah rencana “{slug}”{due}.</translation>
        </message>
        <message>
            <source>{name} has dropped “{slug}”: it is not wanted any more.</source>
            <translation>{name} membatalkan “{slug}”: liputan ini tidak diperlukan lagi.</translation>
        </message>
        <message>
            <source>an article without a headline</source>
            <translation>naskah tanpa judul</translation>
        </message>
        <message>
            <source>, due {time}</source>
            <translation>, tenggat {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n open comment(s).</source>
            <extracomment>Characters of a note that the band shows; all of it stands in the review.</extracomment>
            <translation>
                <numerusform>%n komentar belum selesai.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>Tampilkan</translation>
        </message>
        <message>
            <source>This came back with a note: “{note}”</source>
            <translation>Naskah ini kembali dengan catatan: “{note}”</translation>
        </message>
        <message>
            <source>{name} returned this: “{note}”</source>
            <translation>{name} mengembalikan naskah ini: “{note}”</translation>
        </message>
    </context>
    <context>
        <name>TemplateNameDialog</name>
        <message>
            <source>Replace the old one</source>
            <translation>Gantikan yang lama</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>Save as a template</source>
            <translation>Simpan sebagai templat</translation>
        </message>
        <message>
            <source>&amp;Name of the template</source>
            <translation>&amp;Nama templat</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>Nama templat</translation>
        </message>
        <message>
            <source>Headline, text, category, tags, authors and the other fields are kept; photos, dates, notes and related news are not.</source>
            <translation>Judul, isi, kategori, tag, penulis, dan isian lain ikut disimpan; foto, tanggal, catatan, dan berita terkait tidak.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>TextMenu</name>
        <message>
            <source>Format</source>
            <extracomment>What Qt names its own action.</extracomment>
            <translation>Format</translation>
        </message>
    </context>
    <context>
        <name>ThrowingAway</name>
        <message>
            <source>“{headline}” is in the trash for 30 days.</source>
            <translation>“{headline}” ada di tempat sampah selama 30 hari.</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <extracomment>The draft is in the trash: tone, wording, and the wording of a button with the call that brings it back. It has come back in another way: carries that call, which nobody needs any more. It cannot go there: carries the RedaksiError.</extracomment>
            <translation>Tanpa judul</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>Kembalikan</translation>
        </message>
    </context>
    <context>
        <name>Ties</name>
        <message>
            <source>Follows up on</source>
            <translation>Kelanjutan dari</translation>
        </message>
        <message>
            <source>Right of reply to</source>
            <translation>Hak jawab atas</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>Memperbarui</translation>
        </message>
        <message>
            <source>Corrects</source>
            <translation>Meralat</translation>
        </message>
        <message>
            <source>In its related news</source>
            <translation>Di berita terkaitnya</translation>
        </message>
        <message>
            <source>Follows this up</source>
            <translation>Melanjutkan naskah ini</translation>
        </message>
        <message>
            <source>Right of reply to this</source>
            <translation>Hak jawab atas naskah ini</translation>
        </message>
        <message>
            <source>Updates this</source>
            <translation>Memperbarui naskah ini</translation>
        </message>
        <message>
            <source>Corrects this</source>
            <translation>Meralat naskah ini</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>Search all articles</source>
            <extracomment>What is searched for; every change. Escape or Enter in the search box: back to the list. How wide the bar is with words beside every icon, and beside the person's alone; known once it was laid out. Who sits here; filled by gui.profile.</extracomment>
            <translation>Cari di semua naskah</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Impor</translation>
        </message>
        <message>
            <source>Bring in a page or files</source>
            <translation>Bawa masuk halaman atau berkas</translation>
        </message>
    </context>
    <context>
        <name>Tools</name>
        <message>
            <source>Formatting</source>
            <extracomment>Ids of the commands in the row; None is a gap. What a narrow pane moves into the menu at the end of the row, the first ones first.</extracomment>
            <translation>Pemformatan</translation>
        </message>
        <message>
            <source>More tools</source>
            <translation>Alat lainnya</translation>
        </message>
    </context>
    <context>
        <name>TrashDialog</name>
        <message>
            <source>Trash</source>
            <translation>Tempat sampah</translation>
        </message>
        <message>
            <source>Drafts stay here for 30 days, then they are deleted for good.</source>
            <translation>Draf disimpan di sini selama 30 hari, lalu dihapus untuk selamanya.</translation>
        </message>
        <message>
            <source>Articles in the trash</source>
            <translation>Naskah di tempat sampah</translation>
        </message>
        <message>
            <source>The trash is empty.</source>
            <translation>Tempat sampah kosong.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Kembalikan</translation>
        </message>
    </context>
    <context>
        <name>TravellingAtWork</name>
        <message>
            <source>Hand over</source>
            <extracomment>Remembered: the folder that a file was last handed over in. What the sentence about a copy offers; the band knows it by that.</extracomment>
            <translation>Serahkan</translation>
        </message>
        <message>
            <source>Hand-over files</source>
            <translation>Berkas serah terima</translation>
        </message>
        <message>
            <source>Receive a file</source>
            <translation>Terima berkas</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Semua berkas</translation>
        </message>
        <message>
            <source>Handed over in “{file}”.</source>
            <translation>Diserahkan dalam “{file}”.</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) were received.</source>
            <translation>
                <numerusform>%n naskah diterima.</numerusform>
            </translation>
        </message>
        <message>
            <source>{origin} has changed this article, too. Both versions are kept until somebody chooses.</source>
            <translation>{origin} juga mengubah naskah ini. Kedua versinya disimpan sampai ada yang memilih.</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>Bandingkan…</translation>
        </message>
        <message>
            <source>No other version of this article waits.</source>
            <translation>Tidak ada versi lain naskah ini yang menunggu.</translation>
        </message>
    </context>
    <context>
        <name>Unsaved</name>
        <message>
            <source>The last changes could not be saved.</source>
            <translation>Perubahan terakhir tidak bisa disimpan.</translation>
        </message>
        <message>
            <source>If you close Redaksi now, they are lost. You can save a copy elsewhere first.</source>
            <translation>Jika Redaksi ditutup sekarang, perubahan itu hilang. Anda bisa menyimpan salinannya di tempat lain dulu.</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Simpan salinan…</translation>
        </message>
        <message>
            <source>Close without them</source>
            <translation>Tutup tanpa menyimpan</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Tetap di sini</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Simpan salinan</translation>
        </message>
        <message>
            <source>If you leave this article now, they are lost. You can save a copy elsewhere first.</source>
            <translation>Kalau naskah ini ditinggalkan sekarang, perubahan itu hilang. Anda bisa menyimpan salinannya dulu di tempat lain.</translation>
        </message>
        <message>
            <source>Leave without them</source>
            <translation>Tinggalkan saja</translation>
        </message>
        <message>
            <source>Everything on screen is saved again.</source>
            <translation>Semua yang di layar sudah tersimpan lagi.</translation>
        </message>
        <message>
            <source>A copy stands in “{file}”.</source>
            <translation>Salinannya ada di “{file}”.</translation>
        </message>
    </context>
    <context>
        <name>UpdateDialog</name>
        <message>
            <source>An update needs its date, which readers see.</source>
            <translation>Pembaruan perlu tanggal, karena pembaca melihatnya.</translation>
        </message>
        <message>
            <source>An update needs a text, which readers see.</source>
            <translation>Pembaruan perlu teks, karena pembaca melihatnya.</translation>
        </message>
        <message>
            <source>Update of the story</source>
            <translation>Pembaruan naskah</translation>
        </message>
        <message>
            <source>&amp;Date</source>
            <translation>&amp;Tanggal</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Jenis</translation>
        </message>
        <message>
            <source>&amp;Text</source>
            <translation>T&amp;eks</translation>
        </message>
        <message>
            <source>&amp;By</source>
            <translation>&amp;Oleh</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Simpan</translation>
        </message>
    </context>
    <context>
        <name>UpdatesList</name>
        <message>
            <source>Updates</source>
            <extracomment>Where a new update is dated, and whose it is.</extracomment>
            <translation>Pembaruan</translation>
        </message>
        <message>
            <source>Add an update…</source>
            <translation>Tambah pembaruan…</translation>
        </message>
        <message>
            <source>Change the update…</source>
            <translation>Ubah pembaruan…</translation>
        </message>
    </context>
    <context>
        <name>Values</name>
        <message>
            <source>lead photo</source>
            <translation>foto utama</translation>
        </message>
        <message>
            <source>cropped</source>
            <translation>dipotong</translation>
        </message>
        <message>
            <source>not verified yet</source>
            <translation>belum terverifikasi</translation>
        </message>
        <message>
            <source>paid content</source>
            <translation>konten berbayar</translation>
        </message>
    </context>
    <context>
        <name>VerifyDialog</name>
        <message>
            <source>Verify files</source>
            <extracomment>Icon and colour token of each verdict; the words say the same.</extracomment>
            <translation>Periksa keaslian berkas</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Semua berkas (*)</translation>
        </message>
        <message>
            <source>Exported pages and data</source>
            <translation>Halaman dan data hasil ekspor</translation>
        </message>
        <message>
            <source>Verify a folder</source>
            <translation>Periksa folder</translation>
        </message>
        <message>
            <source>Says of an exported page or its data whether it is exactly what was approved, by whom and when, or what differs. The public keys that are known here are enough.</source>
            <translation>Memeriksa apakah halaman atau data hasil ekspor persis seperti yang disetujui, oleh siapa dan kapan, atau apa yang berbeda. Kunci publik yang dikenal di sini sudah cukup.</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Yang ditemukan</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Pilih folder…</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>Pilih berkas…</translation>
        </message>
    </context>
    <context>
        <name>VersionNameDialog</name>
        <message>
            <source>Name this version</source>
            <translation>Beri nama versi ini</translation>
        </message>
        <message>
            <source>&amp;Name of the version</source>
            <translation>&amp;Nama versi</translation>
        </message>
        <message>
            <source>Name of the version</source>
            <translation>Nama versi</translation>
        </message>
        <message>
            <source>A version with a name stands for itself in the history. Leave it empty to take the name away.</source>
            <translation>Versi yang bernama berdiri sendiri dalam riwayat. Kosongkan untuk menghapus namanya.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Simpan</translation>
        </message>
    </context>
    <context>
        <name>WhatIsOutDialog</name>
        <message>
            <source>Version {revision}, {when}, by {name}.</source>
            <translation>Versi {revision}, {when}, oleh {name}.</translation>
        </message>
        <message>
            <source>The file is as it was written.</source>
            <translation>Berkasnya masih seperti saat ditulis.</translation>
        </message>
        <message>
            <source>Somebody has changed the file since.</source>
            <translation>Berkasnya sudah diubah orang sejak itu.</translation>
        </message>
        <message>
            <source>The file is not there any more.</source>
            <translation>Berkasnya sudah tidak ada lagi.</translation>
        </message>
        <message>
            <source>What is out reads as the article does now.</source>
            <translation>Isi yang sudah terbit sama dengan naskah sekarang.</translation>
        </message>
        <message>
            <source>What is out</source>
            <translation>Yang sudah terbit</translation>
        </message>
        <message>
            <source>&amp;Where it is</source>
            <translation>&amp;Di mana</translation>
        </message>
        <message>
            <source>Where it is</source>
            <translation>Di mana</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Perbedaan</translation>
        </message>
        <message>
            <source>No reader has this article yet.</source>
            <translation>Belum ada pembaca yang mendapat naskah ini.</translation>
        </message>
        <message>
            <source>Open what was exported</source>
            <translation>Buka yang diekspor</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>WithdrawDialog</name>
        <message>
            <source>Withdraw the article</source>
            <translation>Cabut naskah</translation>
        </message>
        <message>
            <source>The page becomes a notice with this reason. The press rules allow only these.</source>
            <translation>Halaman menjadi pemberitahuan dengan alasan ini. Pedoman pers hanya mengizinkan alasan berikut.</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>&amp;Alasan</translation>
        </message>
        <message>
            <source>Choose the reason</source>
            <translation>Pilih alasannya</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>&amp;Public text</source>
            <translation>Teks untuk &amp;publik</translation>
        </message>
        <message>
            <source>Public text</source>
            <translation>Teks untuk publik</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Cabut</translation>
        </message>
    </context>
    <context>
        <name>Withdrawal</name>
        <message>
            <source>Ethnicity, religion, race or group (SARA)</source>
            <translation>Suku, agama, ras, atau antargolongan (SARA)</translation>
        </message>
        <message>
            <source>Decency</source>
            <translation>Kesusilaan</translation>
        </message>
        <message>
            <source>A child's future</source>
            <translation>Masa depan anak</translation>
        </message>
        <message>
            <source>A victim's traumatic experience</source>
            <translation>Pengalaman traumatik korban</translation>
        </message>
        <message>
            <source>Decided by the Press Council</source>
            <translation>Ditetapkan Dewan Pers</translation>
        </message>
    </context>
    <context>
        <name>WordLabel</name>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n kata</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{written} of %n word(s)</source>
            <translation>
                <numerusform>{written} dari %n kata</numerusform>
            </translation>
        </message>
        <message>
            <source>{chosen} of {total}</source>
            <translation>{chosen} dari {total}</translation>
        </message>
        <message>
            <source>All figures of the text, and a writing target</source>
            <translation>Semua hitungan teks, dan target menulis</translation>
        </message>
    </context>
    <context>
        <name>WordsDialog</name>
        <message>
            <source>Words of the dictionaries</source>
            <translation>Kata dalam kamus</translation>
        </message>
        <message>
            <source>Words that were added and are no longer marked.</source>
            <translation>Kata yang sudah ditambahkan dan tidak ditandai lagi.</translation>
        </message>
        <message>
            <source>Whose words</source>
            <translation>Milik siapa</translation>
        </message>
        <message>
            <source>The newsroom's words</source>
            <translation>Kata redaksi</translation>
        </message>
        <message>
            <source>My words on this computer</source>
            <translation>Kata saya di komputer ini</translation>
        </message>
        <message>
            <source>Language of the words</source>
            <translation>Bahasa kata</translation>
        </message>
        <message>
            <source>Indonesian</source>
            <translation>Bahasa Indonesia</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Bahasa Inggris</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Kata</translation>
        </message>
        <message>
            <source>New word</source>
            <translation>Kata baru</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Tambah</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>Workplace</name>
        <message>
            <source>Another Redaksi window is open on this store, so this one can only read.</source>
            <extracomment>Words of the last step that was refused.</extracomment>
            <translation>Jendela Redaksi lain terbuka pada penyimpanan ini, jadi jendela ini hanya bisa membaca.</translation>
        </message>
        <message>
            <source>Somebody else changed the same part of this article. Yours stays; the other version is in the history.</source>
            <translation>Orang lain mengubah bagian yang sama dari naskah ini. Tulisan Anda tetap; versi yang lain ada di riwayat.</translation>
        </message>
        <message>
            <source>Somebody else changed this article meanwhile; it is shown with that now.</source>
            <translation>Orang lain mengubah naskah ini sementara itu; perubahannya sudah ditampilkan.</translation>
        </message>
        <message>
            <source>Articles can only be looked at and exported here, not changed.</source>
            <translation>Di sini naskah hanya bisa dilihat dan diekspor, tidak diubah.</translation>
        </message>
    </context>
    <context>
        <name>ZoneChoice</name>
        <message>
            <source>No zone</source>
            <translation>Tanpa zona</translation>
        </message>
        <message>
            <source>Other zone…</source>
            <translation>Zona lain…</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Zona waktu</translation>
        </message>
        <message>
            <source>Zone of the place, such as Asia/Singapore</source>
            <translation>Zona tempat itu, misalnya Asia/Singapore</translation>
        </message>
    </context>
</TS>
