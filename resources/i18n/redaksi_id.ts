<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
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
            <translation>Tutup pesan ini</translation>
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
        <name>Commands</name>
        <message>
            <source>The newsroom is still being opened.</source>
            <translation>Redaksi masih dibuka.</translation>
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
            <source>New article</source>
            <extracomment>Commands with a line below them in their menu.</extracomment>
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
            <source>Save a version</source>
            <translation>Simpan versi</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Ekspor…</translation>
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
            <source>Quote</source>
            <translation>Kutipan</translation>
        </message>
        <message>
            <source>Link…</source>
            <translation>Tautan…</translation>
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
            <source>For programs that take in many articles at once</source>
            <translation>Untuk program yang menerima banyak naskah sekaligus</translation>
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
            <source>Open the folder</source>
            <translation>Buka folder</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Address name</source>
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
            <translation>Koreksi</translation>
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
        <name>FindBar</name>
        <message numerus="yes">
            <source>%n match(es) replaced.</source>
            <translation>
                <numerusform>%n temuan diganti.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not in this text.</source>
            <translation>Tidak ada di teks ini.</translation>
        </message>
        <message numerus="yes">
            <source>More than %n match(es).</source>
            <translation>
                <numerusform>Lebih dari %n temuan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n match(es).</source>
            <translation>
                <numerusform>%n temuan.</numerusform>
            </translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number} dari {count}</translation>
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
    </context>
    <context>
        <name>Furnishing</name>
        <message>
            <source>Data</source>
            <translation>Data</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Riwayat</translation>
        </message>
        <message>
            <source>The newsroom is as it was in “{file}”.</source>
            <translation>Isi redaksi kembali seperti dalam “{file}”.</translation>
        </message>
        <message>
            <source>The one before stands in “{file}”.</source>
            <translation>Yang sebelumnya tersimpan dalam “{file}”.</translation>
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
            <source>Versions</source>
            <translation>Versi</translation>
        </message>
        <message>
            <source>What changed since this version</source>
            <translation>Yang berubah sejak versi ini</translation>
        </message>
        <message>
            <source>No version yet: the first is kept as soon as you write.</source>
            <translation>Belum ada versi: yang pertama disimpan begitu Anda menulis.</translation>
        </message>
        <message>
            <source>Go back to this version</source>
            <translation>Kembali ke versi ini</translation>
        </message>
    </context>
    <context>
        <name>HistoryPane</name>
        <message>
            <source>Since this version:</source>
            <extracomment>Longer values are cut in the list of changes (the version itself is whole). An old version has become the present one.</extracomment>
            <translation>Sejak versi ini:</translation>
        </message>
        <message>
            <source>This is how the article stands now.</source>
            <translation>Beginilah naskahnya sekarang.</translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message>
            <source>Left out</source>
            <extracomment>Characters of the text that are shown as its beginning.</extracomment>
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
            <extracomment>What to tell in a quiet sentence once several articles are kept.</extracomment>
            <translation>Impor berkas</translation>
        </message>
        <message>
            <source>Page texts, Markdown, JSON, pages</source>
            <translation>Teks halaman, Markdown, JSON, halaman</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Semua berkas</translation>
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
            <translation>Koreksi</translation>
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
            <source>Without a headline</source>
            <extracomment>Above this many loaded rows a reload starts from the top instead of comparing row by row. A first page has arrived; carries how many pieces match in all.</extracomment>
            <translation>Tanpa judul</translation>
        </message>
        <message>
            <source>States and categories</source>
            <extracomment>Shown even where no piece stands in them. States (a tuple, empty for all) and a category's slug or None.</extracomment>
            <translation>Status dan kategori</translation>
        </message>
        <message>
            <source>My desk</source>
            <translation>Meja saya</translation>
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
            <translation>&amp;Tanggal terbit</translation>
        </message>
        <message>
            <source>&amp;Subhead</source>
            <translation>&amp;Subjudul</translation>
        </message>
        <message>
            <source>Su&amp;mmary</source>
            <translation>&amp;Ringkasan</translation>
        </message>
        <message>
            <source>People and place</source>
            <translation>Orang dan tempat</translation>
        </message>
        <message>
            <source>&amp;Authors</source>
            <translation>&amp;Penulis</translation>
        </message>
        <message>
            <source>&amp;Editor</source>
            <translation>&amp;Editor</translation>
        </message>
        <message>
            <source>S&amp;ource</source>
            <translation>Su&amp;mber</translation>
        </message>
        <message>
            <source>P&amp;lace</source>
            <translation>Temp&amp;at</translation>
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
            <source>Not yet &amp;verified</source>
            <translation>Belum ter&amp;verifikasi</translation>
        </message>
        <message>
            <source>Pai&amp;d content</source>
            <translation>Konten &amp;berbayar</translation>
        </message>
        <message>
            <source>Em&amp;bargo until</source>
            <translation>Embarg&amp;o sampai</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Halaman</translation>
        </message>
        <message>
            <source>Add&amp;ress of the page</source>
            <translation>A&amp;lamat halaman</translation>
        </message>
        <message>
            <source>La&amp;nguage of the story</source>
            <translation>Ba&amp;hasa naskah</translation>
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
            <translation>Data naskah tampil di sini setelah ada naskah yang dibuka.</translation>
        </message>
        <message>
            <source>The last part of the page's address; made from the headline where it is empty.</source>
            <translation>Bagian akhir alamat halaman; dibuat dari judul bila kosong.</translation>
        </message>
        <message>
            <source>The page ends with a note that not everything has been verified yet.</source>
            <translation>Halaman ditutup dengan catatan bahwa belum semuanya terverifikasi.</translation>
        </message>
        <message>
            <source>The page carries the label of paid content.</source>
            <translation>Halaman diberi label konten berbayar.</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n karakter</numerusform>
            </translation>
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
            <source>5 July 2024 14:29</source>
            <translation>5 Juli 2024 14.29</translation>
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
            <source>“{text}” is not a date. Write it like 5 July 2024 14:29. The old date stays.</source>
            <translation>“{text}” bukan tanggal. Tulis seperti 5 Juli 2024 14.29. Tanggal lama tetap dipakai.</translation>
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
            <source>People and roles</source>
            <translation>Orang dan peran</translation>
        </message>
        <message>
            <source>Who works in this newsroom, and as what. A journalist writes and submits; an editor may do everything.</source>
            <translation>Siapa yang bekerja di redaksi ini, dan sebagai apa. Penulis menulis dan mengajukan; editor boleh melakukan semuanya.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <source>Name of a new person</source>
            <translation>Nama orang baru</translation>
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
            <source>A managing editor may do all that an editor may.</source>
            <translation>Redaktur pelaksana boleh melakukan semua yang boleh dilakukan editor.</translation>
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
        <name>Photos</name>
        <message>
            <source>Add photos</source>
            <extracomment>What the file dialog shows; what a file really is, the store finds out.</extracomment>
            <translation>Tambah foto</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Foto</translation>
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
            <source>no credit</source>
            <translation>tanpa kredit</translation>
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
            <translation>Siapa Anda?</translation>
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
        <name>Recovery</name>
        <message>
            <source>Redaksi closed unexpectedly. Your text was recovered up to {time}.</source>
            <extracomment>The store folder of the window that is open, written while it is.</extracomment>
            <translation>Redaksi tertutup tiba-tiba. Naskah dipulihkan sampai pukul {time}.</translation>
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
        <name>Reviewing</name>
        <message>
            <source>Return the article</source>
            <extracomment>Something to say about the piece: tone and sentence. A step was refused: carries the RedaksiError.</extracomment>
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
            <source>News</source>
            <extracomment>The date line of the page that Redaksi grew from. The window's language was changed to `id` or `en`.</extracomment>
            <translation>Berita</translation>
        </message>
        <message>
            <source>As the reference page</source>
            <translation>Seperti halaman acuan</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Ikut sistem</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Terang</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Gelap</translation>
        </message>
        <message>
            <source>With serifs</source>
            <translation>Berkait (serif)</translation>
        </message>
        <message>
            <source>Without serifs</source>
            <translation>Tanpa kait (sans)</translation>
        </message>
        <message>
            <source>Typewriter</source>
            <translation>Mesin ketik</translation>
        </message>
        <message>
            <source>Decided at start</source>
            <translation>Ditentukan saat mulai</translation>
        </message>
        <message>
            <source>Without the graphics card</source>
            <translation>Tanpa kartu grafis</translation>
        </message>
        <message>
            <source>With the graphics card</source>
            <translation>Dengan kartu grafis</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Pengaturan</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Situs</translation>
        </message>
        <message>
            <source>&amp;Name of the site</source>
            <translation>&amp;Nama situs</translation>
        </message>
        <message>
            <source>Name of the site</source>
            <translation>Nama situs</translation>
        </message>
        <message>
            <source>&amp;Address</source>
            <translation>&amp;Alamat</translation>
        </message>
        <message>
            <source>https://…</source>
            <translation>https://…</translation>
        </message>
        <message>
            <source>Address of the site</source>
            <translation>Alamat situs</translation>
        </message>
        <message>
            <source>Time &amp;zone</source>
            <translation>&amp;Zona waktu</translation>
        </message>
        <message>
            <source>Time zone of the site</source>
            <translation>Zona waktu situs</translation>
        </message>
        <message>
            <source>&amp;Date line</source>
            <translation>Baris &amp;tanggal</translation>
        </message>
        <message>
            <source>Pattern of the date line</source>
            <translation>Pola baris tanggal</translation>
        </message>
        <message>
            <source>&amp;Language of the page's labels</source>
            <translation>&amp;Bahasa label halaman</translation>
        </message>
        <message>
            <source>Language of the page's labels</source>
            <translation>Bahasa label halaman</translation>
        </message>
        <message>
            <source>Page &amp;design</source>
            <translation>&amp;Rancangan halaman</translation>
        </message>
        <message>
            <source>Design of the page</source>
            <translation>Rancangan halaman</translation>
        </message>
        <message>
            <source>Newsroom</source>
            <translation>Redaksi</translation>
        </message>
        <message>
            <source>Four eyes: nobody approves a piece that only they have worked on</source>
            <translation>Empat mata: tidak ada yang menyetujui naskah yang hanya dikerjakannya sendiri</translation>
        </message>
        <message>
            <source>Where this is off, approving one's own work is possible and stands in the record.</source>
            <translation>Jika dimatikan, naskah sendiri boleh disetujui dan hal itu tercatat.</translation>
        </message>
        <message>
            <source>This window</source>
            <translation>Jendela ini</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Bahasa</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>Bahasa jendela</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>&amp;Warna</translation>
        </message>
        <message>
            <source>Colours of the window</source>
            <translation>Warna jendela</translation>
        </message>
        <message>
            <source>&amp;Text size in the window</source>
            <translation>Ukuran &amp;teks jendela</translation>
        </message>
        <message>
            <source>Text size in the window</source>
            <translation>Ukuran teks jendela</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>&amp;Face of the text you write</source>
            <translation>&amp;Huruf naskah</translation>
        </message>
        <message>
            <source>Face of the text you write</source>
            <translation>Huruf naskah</translation>
        </message>
        <message>
            <source>&amp;Size of the text you write</source>
            <translation>&amp;Ukuran huruf naskah</translation>
        </message>
        <message>
            <source>Size of the text you write</source>
            <translation>Ukuran huruf naskah</translation>
        </message>
        <message>
            <source> pt</source>
            <translation> pt</translation>
        </message>
        <message>
            <source>How the preview is &amp;drawn</source>
            <translation>&amp;Cara pratinjau digambar</translation>
        </message>
        <message>
            <source>How the preview is drawn</source>
            <translation>Cara pratinjau digambar</translation>
        </message>
        <message>
            <source>Takes effect at the next start.</source>
            <translation>Berlaku saat Redaksi dibuka berikutnya.</translation>
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
        <name>StateBar</name>
        <message>
            <source>not written yet: it is kept from the first letter on</source>
            <extracomment>Edges, gaps, and at least the beginning of the facts, in pixels.</extracomment>
            <translation>belum ditulis: disimpan sejak huruf pertama</translation>
        </message>
        <message>
            <source>approved by {name}, {when}</source>
            <translation>disetujui {name}, {when}</translation>
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
        <name>ThrowingAway</name>
        <message>
            <source>“{headline}” is in the trash for 30 days.</source>
            <extracomment>The draft is in the trash: tone, sentence, and a button that brings it back with what it calls. It cannot go there: carries the RedaksiError.</extracomment>
            <translation>“{headline}” ada di tempat sampah selama 30 hari.</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>Tanpa judul</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>Kembalikan</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>Search all articles</source>
            <extracomment>What is searched for; every change. Escape or Enter in the search box: back to the list. How wide the bar is with words; known once it has been laid out. Who sits here; filled by gui.profile.</extracomment>
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
            <extracomment>Ids of the commands in the row; None is a gap. Keys that the text area itself listens to. What a narrow pane leaves out first; keys and menus still have it.</extracomment>
            <translation>Pemformatan</translation>
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
        <name>Understanding</name>
        <message>
            <source>This article is in the newsroom already; keeping it makes a new version of it.</source>
            <extracomment>Lines of a list that are shown before “and so many more”.</extracomment>
            <translation>Naskah ini sudah ada di redaksi; jika disimpan, dibuat versi barunya.</translation>
        </message>
        <message>
            <source>Kept as a note, because no field was found for it</source>
            <translation>Disimpan sebagai catatan karena tidak ada isian yang cocok</translation>
        </message>
        <message>
            <source>Left out, because it belongs to the page</source>
            <translation>Ditinggalkan karena bagian dari halaman, bukan berita</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Tidak ditemukan</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>dan %n lagi</numerusform>
            </translation>
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
        <message>
            <source>{chosen} of {total}</source>
            <translation>{chosen} dari {total}</translation>
        </message>
    </context>
    <context>
        <name>Workplace</name>
        <message>
            <source>Another Redaksi window is open on this store, so this one can only read.</source>
            <extracomment>What the library's menu for one piece holds; None is a line.</extracomment>
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
