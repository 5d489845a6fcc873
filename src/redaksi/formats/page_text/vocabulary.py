"""The words that sites print around a story, in Indonesian and English, all in lower case and without punctuation."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in text.replace("\n", ",").split(",") if part.strip())


CATEGORIES = _words("""
    luar negeri, internasional, dunia, global, mancanegara, world, international, nasional, national, dalam negeri, daerah, regional,
    nusantara, lokal, metropolitan, metro, megapolitan, kota, desa, ekonomi, economy, ekonomi bisnis, ekonomi & bisnis,
    ekonomi dan bisnis, bisnis, business, keuangan, finansial, finance, pasar modal, market, properti, industri, umkm,
    energi, pertanian, perikanan, kelautan, maritim, olahraga, sport, sports, sepak bola, bola, bulu tangkis, hiburan,
    entertainment, showbiz, selebritas, selebriti, film, musik, teknologi, tekno, technology, tech, sains, science, iptek,
    otomotif, automotive, kesehatan, health, pendidikan, education, edukasi, gaya hidup, lifestyle, kuliner, makanan,
    travel, wisata, pariwisata, perjalanan, opini, opinion, kolom, editorial, tajuk, tajuk rencana, analisis, hukum,
    hukum & kriminal, hukum dan kriminal, hukrim, kriminal, kriminalitas, peristiwa, politik, politics, pemerintahan, pilkada, pemilu,
    pertahanan, keamanan, hankam, sosial, budaya, sosial budaya, sosial & budaya, seni, seni budaya, seni & budaya,
    humaniora, humanika, lingkungan, lingkungan hidup, environment, iklim, cuaca, bencana, kebencanaan, agama, religi, keislaman, khazanah, ramadan, mudik,
    perempuan, anak, keluarga, remaja, komunitas, tokoh, sosok, profil, feature, features, investigasi, liputan khusus,
    cek fakta, infografis, transportasi, infrastruktur, ibu kota, asia, eropa, afrika, amerika, timur tengah, asean,
    asia pasifik, tiongkok, advertorial, siaran pers, rilis pers, hak jawab, foto, video, surat pembaca, inspirasi, literasi, sejarah
""")
#: First steps of a path of categories, which say nothing.
ROOTS = _words(
    "home, beranda, depan, halaman depan, halaman utama, berita, news, kanal, artikel, index, indeks, berita terbaru"
)

RELATED_LABELS = _words("""
    related news, related, related articles, related stories, related posts, berita terkait, artikel terkait, berita lain terkait, baca juga,
    baca berita terkait, lihat juga, simak juga, baca pula, read also, also read, see also, berita serupa, artikel serupa,
    terkait, tulisan terkait, liputan terkait, pos terkait, berita berkaitan, artikel berkaitan
""")
#: Labels whose titles the page chose by itself: they are furniture with all that stands below them.
POPULAR_LABELS = _words("""
    terpopuler, terkini, berita terpopuler, berita terkini, terbaru, berita terbaru, most popular, most read, popular, trending, populer,
    berita populer, berita lainnya, artikel lainnya, lainnya, rekomendasi, rekomendasi untuk anda, recommended, pilihan editor,
    pilihan redaksi, editors pick, editor's picks, latest, latest news, top news, headline news, berita utama, sorotan lainnya, video terpopuler,
    video terkait, foto terkait, paling banyak dibaca, banyak dibaca, sedang tren, jangan lewatkan, anda mungkin suka, you may like,
    you may also like, more news, kabar lainnya, berita pilihan, topik pilihan, artikel terpopuler, artikel terbaru, artikel pilihan
""")
UPDATES_LABELS = _words(
    "update, updates, pembaruan, pemutakhiran, perkembangan, perkembangan terbaru, pembaruan berita, live update"
)
NO_UPDATES = _words("""
    no update available, no updates available, no update, no updates, no updates yet, belum ada pembaruan, tidak ada pembaruan, belum ada update, tidak ada update,
    belum ada pemutakhiran, belum ada perkembangan
""")
COMMENTS_LABELS = _words("""
    komentar, comments, comment, tulis komentar, kirim komentar, beri komentar, tinggalkan komentar, leave a comment, leave a reply,
    kolom komentar, lihat komentar, baca komentar, komentar pembaca, berikan komentar, komentar anda, add a comment
""")
NO_COMMENTS = _words(
    "belum ada komentar, no comments yet, no comments, be the first to comment, jadilah yang pertama berkomentar"
)
TAGS_LABELS = _words("tag, tags, topik, topik terkait, topics, tag terkait, kata kunci, keywords, label, tagar")

ICONS = {
    "favorite": "likes", "favorite_border": "likes", "thumb_up": "likes", "thumb_up_off_alt": "likes", "♥": "likes", "❤": "likes",
    "❤️": "likes", "👍": "likes", "visibility": "views", "remove_red_eye": "views", "👁": "views", "👁️": "views",
    "comment": "comments", "chat": "comments", "chat_bubble": "comments", "chat_bubble_outline": "comments",
    "mode_comment": "comments", "forum": "comments", "💬": "comments", "question_answer": "updates", "update": "updates", "share": "shares",
}  # fmt: skip
ICON_WORDS = _words("""
    question_answer, favorite, favorite_border, visibility, remove_red_eye, thumb_up, thumb_down, chat_bubble, chat_bubble_outline,
    mode_comment, bookmark, bookmark_border, more_vert, more_horiz, access_time, schedule, arrow_back, arrow_forward, keyboard_arrow_up,
    keyboard_arrow_down, chevron_left, chevron_right, expand_more, expand_less, content_copy, play_arrow, play_circle, photo_camera, calendar_today,
    account_circle, search, menu, close, person, share, link, print, email, event, today, home, label, place, location_on, text_fields,
    volume_up, format_size, dark_mode, light_mode, file_download, arrow_upward
""")

#: Buttons, switches, notices and navigation: a whole line that says only this.
FURNITURE = _words("""
    close, tutup, menu, home, beranda, cari, pencarian, search, masuk, daftar, login, log in, sign in, sign up, register, keluar,
    logout, langganan, berlangganan, subscribe, newsletter, notifikasi, kirim, submit, batal, cancel, setuju, terima, tolak, accept,
    accept all, terima semua, tolak semua, reject all, mengerti, saya setuju, pengaturan cookie, cookie settings, advertisement, advertisements, advertising,
    iklan, ad, ads, adv, sponsored, lanjut baca di bawah, scroll to continue with content, scroll to resume content,
    continue reading, lanjutkan membaca, lanjutkan dengan konten, gulir untuk lanjut membaca, gulir untuk melanjutkan, gulir untuk membaca, bagikan, bagikan artikel ini, bagikan berita ini, bagikan ke, bagikan via,
    bagikan artikel, bagikan berita, bagikan melalui, sebarkan, share, share this, share this article, share on, share to, share via, shares, share on facebook, share on twitter,
    share on whatsapp, share on x, facebook, twitter, x, whatsapp, wa, telegram, instagram, youtube, tiktok, line, linkedin, pinterest, threads, tweet,
    email, e-mail, surel, cetak, print, salin, salin tautan, salin link, tautan disalin, copy link, copy, link copied, copied, simpan,
    simpan artikel, simpan berita, save, bookmark, favorit, laporkan, report, selengkapnya, baca selengkapnya, lihat selengkapnya, lihat semua, lihat lainnya, see all, view all,
    read more, muat lebih banyak, muat lainnya, load more, selanjutnya, sebelumnya, next, previous, prev, next article, previous article, artikel selanjutnya,
    artikel sebelumnya, berita selanjutnya, berita sebelumnya, halaman selanjutnya, halaman berikutnya, halaman sebelumnya, berikutnya, halaman, kembali, kembali ke atas, back, back to top, ke atas,
    ikuti kami, follow us, ikuti, follow, google news, ikuti kami di google news, gabung, bergabung, dengarkan, dengarkan berita, dengarkan artikel, dengar berita, putar audio, listen, ukuran huruf,
    ukuran font, ukuran teks, perbesar huruf, perkecil huruf, font size, text size, a a, a a a, aa, mode gelap, mode terang, dark mode, light mode, bahasa, indonesia english, id en, tentang kami, about us, hubungi kami,
    kontak, kontak kami, contact, contact us, redaksi kami, susunan redaksi, pedoman media siber, pedoman pemberitaan media siber, kode etik, kode etik jurnalistik, kode perilaku, privasi,
    kebijakan privasi, privacy, privacy policy, syarat dan ketentuan, syarat & ketentuan, ketentuan penggunaan, terms, terms of use, terms of service, terms and conditions, disclaimer,
    karier, karir, careers, info iklan, pasang iklan, beriklan, sitemap, peta situs, rss, peta laman, loading, memuat, skip to content, skip to main content, lewati ke konten, langsung ke konten, lewati ke konten utama, breaking news,
    suka, like, likes, disukai, komentari, balas, reply, laporkan komentar, urutkan, terlama, play, pause, putar video, perbesar, perbesar gambar, zoom, klik untuk memperbesar, foto selanjutnya,
    views, dilihat, tonton video, berita video, premium, e-paper, epaper, unduh aplikasi, download app, app store, google play, live, live tv, live streaming, indeks, indeks berita, kanal, semua kanal, topik hari ini
""")
DATE_LABELS = {
    **dict.fromkeys(
        ("published", "published on", "posted", "posted on", "dipublikasikan", "dipublikasikan pada", "diterbitkan", "diterbitkan pada", "terbit", "tayang",
         "tanggal", "tanggal terbit", "tanggal tayang", "tanggal publikasi", "tanggal publish", "waktu terbit", "waktu publikasi", "waktu tayang", "waktu", "date", "publish", "rilis", "dirilis", "diposting", "diunggah"),
        "published",
    ),
    **dict.fromkeys(
        ("updated", "updated on", "last updated", "last update", "diperbarui", "diperbarui pada", "diperbaharui", "terakhir diperbarui", "pembaruan terakhir", "update terakhir", "diubah", "dimutakhirkan", "modified", "last modified", "disunting"),
        "updated",
    ),
}  # fmt: skip

AGENCIES = _words("""
    antara, antara news, xinhua, reuters, afp, ap, bbc, bbc news, voa, dw, rri, tvri, kbr, kbr68h, cnn, anadolu, bernama, kyodo, tass, cri, crI online,
    cnn indonesia, bbc indonesia, bisnis, kontan, tempo, kompas, republika, detik, tribun, suara, merdeka, liputan6, prnewswire, infopublik
""")
PLACES = _words("""
    jakarta, jakarta pusat, jakarta selatan, jakarta barat, jakarta timur, jakarta utara, bogor, depok, tangerang, tangerang selatan, bekasi, bandung, cimahi, cirebon, sukabumi, tasikmalaya, garut, karawang,
    purwakarta, subang, semarang, surakarta, solo, yogyakarta, magelang, salatiga, pekalongan, tegal, purwokerto, banyumas, cilacap, kudus, demak, jepara, pati, rembang, klaten, boyolali, sleman, bantul,
    surabaya, malang, batu, kediri, blitar, madiun, mojokerto, pasuruan, probolinggo, jember, banyuwangi, sidoarjo, gresik, lamongan, tuban, bojonegoro, sumenep, pamekasan, sampang, bangkalan,
    denpasar, badung, gianyar, singaraja, mataram, lombok, lombok timur, lombok tengah, lombok utara, sumbawa, bima, kupang, ende, maumere, labuan bajo, manggarai barat, medan, binjai, pematangsiantar, banda aceh, lhokseumawe,
    langsa, meulaboh, sabang, padang, bukittinggi, payakumbuh, pekanbaru, dumai, batam, tanjungpinang, tanjung pinang, jambi, palembang, lubuklinggau, bengkulu, bandar lampung, lampung, metro, pangkalpinang,
    serang, cilegon, pandeglang, lebak, pontianak, singkawang, palangka raya, palangkaraya, banjarmasin, banjarbaru, samarinda, balikpapan, bontang, tarakan, nunukan, nusantara, makassar, parepare, palopo, gowa, maros, bone, palu, poso, donggala,
    kendari, baubau, manado, bitung, tomohon, gorontalo, mamuju, ambon, ternate, tidore, sofifi, sorong, manokwari, jayapura, merauke, timika, nabire, wamena, biak, aceh, bali, ntb, ntt, papua, banten, jawa barat, jawa tengah,
    jawa timur, sumatra utara, sumatera utara, sumatra barat, sumatera barat, sumatera selatan, sumatra selatan, riau, kepulauan riau, kalimantan barat, kalimantan timur, kalimantan selatan, kalimantan tengah, kalimantan utara, sulawesi selatan, sulawesi utara, sulawesi tengah, sulawesi tenggara,
    sulawesi barat, maluku, maluku utara, papua barat, diy, dki jakarta, jabar, jateng, jatim, sumut, sumbar, sumsel, kaltim, kalbar, kalsel, kalteng, kaltara, sulsel, sulut, sulteng, sultra, sulbar,
    beijing, shanghai, yunnan, kunming, hong kong, taipei, tokyo, seoul, pyongyang, singapura, kuala lumpur, bangkok, manila, hanoi, phnom penh, yangon, dili, canberra, sydney, melbourne, new delhi, mumbai, islamabad, kabul, teheran, baghdad,
    istanbul, ankara, doha, riyadh, jeddah, makkah, mekkah, madinah, dubai, abu dhabi, gaza, yerusalem, kairo, moskow, kyiv, london, paris, berlin, roma, madrid, den haag, amsterdam, brussels, brussel, jenewa, wina, washington, new york, los angeles, astana
""")
