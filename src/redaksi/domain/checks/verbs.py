"""Verbs that news puts into the passive with `di-`, chosen so that none is also a place.

Written out rather than derived: what ends in -kan or -i after `di` may be a noun (`di pendidikan`, `di bui`).
"""

from __future__ import annotations

from redaksi.domain.checks.wording import word_set

#: Verbs as they stand; most take -kan, -i or -nya as well.
_VERBS = word_set("""
    adakan adukan ajak akhiri alami alihkan amankan ambil ancam andalkan angkat angkut aniaya antar arahkan atur
    awasi ayun bacakan bagikan bakar bangun bantah bantu bawa bayar bebani bebaskan bekuk beli benahi berangkatkan
    berhentikan beri beritakan berlakukan biarkan bicarakan bobol bolehkan bongkar buang buat bubarkan bujuk buka
    bunuh buru cabut cairkan campur cantumkan cari catat cegah cek cekal ceritakan cicil ciduk cium coba copot coret
    cuci culik curi dakwa dalami dampingi dapat dasarkan datangi dengar deportasi didik dorong duga dukung ejek
    eksekusi ekspor evakuasi fokuskan fungsikan gadaikan gagas gambarkan ganti gantung garap gelar gerebek gugat
    gunakan gusur hadang hadapi hadapkan hadiri hajar halau hapus harap hasilkan hebohkan hentikan hiasi hibahkan
    hibur himpun hina hitung hubungi hukumi ibaratkan ikuti imbangi imbau impor ingat inginkan injak isukan izinkan
    jadikan jadwalkan jalani jalankan jamin jarah jatuhkan jelaskan jemput jerat jual juluki jumpai kabarkan
    kabulkan kagumi kaitkan karenakan katakan kategorikan kawal kecam kejar kelola kelompokkan keluarkan keluhkan
    kembalikan kembangkan kemukakan kenakan kenal kepung kerahkan kerjakan keroyok ketahui khawatirkan kirim
    klarifikasi konfirmasi kuasai kuatkan kukuhkan kumpulkan kunjungi kuras laksanakan lakukan lalui lanjutkan
    lansir lantik lapisi laporkan larang lempar lengkapi lepas letakkan libatkan lihat limpahkan lindungi lirik
    luncurkan lupakan maafkan makamkan makan maki maknai maksimalkan maksudkan mandikan manfaatkan masukkan
    menangkan miliki minati minta mintai muat mulai naikkan namai namakan nantikan nikahi nilai nobatkan nyanyikan
    nyatakan obati olah operasikan padamkan pakai paksa panggil pantau paparkan pasang pastikan pecat pegang
    pekerjakan pelajari pengaruhi penggal perbaiki perbanyak perbarui perbolehkan percaya perdagangkan perdebatkan
    periksa peringati perintahkan perkirakan perkosa perlihatkan perlukan permasalahkan permudah perpanjang perparah
    persiapkan persilakan persoalkan pertahankan pertanyakan pertaruhkan pertemukan petik pidanakan pilih pimpin
    pindahkan pinjam pisahkan potong prediksi prioritaskan promosikan pulangkan pulihkan putar putuskan rahasiakan
    raih ramaikan rampas rampok rancang rangkul rasakan ratakan rawat realisasikan rebut rekam rencanakan resmikan
    ringkus robohkan rundung rusak sahkan saksikan salahgunakan salurkan sambut sampaikan sangka sayangkan sebabkan
    sebar sebut sediakan segel sekap selamatkan selenggarakan selesaikan selidiki selundupkan sembelih sembunyikan
    semprot sepakati serahkan serang sergap sesalkan setrum setubuhi setujui sewa siapkan siarkan sidangkan siksa
    simak simpan sindir singgung siram sita sodorkan sorot sosialisasikan suarakan sukai suntik suruh susul tabrak
    tagih tahan tambah tambahkan tampar tampilkan tanam tandatangani tangani tanggapi tangkap tanya targetkan tarik
    tawar tebang tegaskan tegur tekan telusuri temani tembak tempati tempatkan tempuh temui temukan tendang tengarai
    tentukan terapkan terbangkan terbitkan terima terjang terjunkan terka terobos tersangkakan tertibkan teruskan
    tetapkan tewaskan tiadakan tikam tilang timbun tindak tinggal tinggalkan tinjau tipu tiru titipkan tolak tolong
    tonton transfer tuang tuding tuduh tugaskan tujukan tukar tulis tunda tunggu tunjuk tuntut turunkan turuti tusuk
    tutup tuturkan ubah ucapkan ukur umumkan undang unduh unggah ungkap ungsikan untungkan upayakan urai uraikan
    urus usir usulkan usung usut utarakan utus vonis wajibkan wakili warnai wawancarai wujudkan yakini
""")
#: Stems that are also nouns: verbs only with an ending.
_NEED_ENDING = word_set(
    "bahas bentuk desak isolasi klaim kritik kubur kunci pesan potret proses pukul razia rilis rujuk sasar uji undi"
)
_ENDINGS = ("kan", "i", "nya")
#: With one of these words behind them they are nouns: `di gelar perkara`.
_NOUN_BEFORE = {
    "gelar": {"perkara", "karpet", "pasukan", "budaya", "doktor", "sarjana"},
    "tindak": {"pidana", "lanjut", "kekerasan"},
    "nilai": {"tukar", "tengah", "rata", "jual", "ambang"},
    "makan": {"siang", "malam", "pagi"},
    "lepas": {"pantai", "landas", "tangan"},
    "putar": {"balik"},
    "tutup": {"botol", "tahun"},
    "tanam": {"paksa"},
    "jual": {"beli"},
    "vonis": {"hakim", "itu"},
    "tunda": {"tayang"},
}


def is_passive_verb(word: str, after: str = "") -> bool:
    """Whether `word` behind `di` is a verb, `after` being the word that follows it ("" for none); both lower case."""
    if after in _NOUN_BEFORE.get(word, ()):
        return False
    if word in _VERBS:
        return True
    stems = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    return any(stem in _VERBS for stem in stems) or (
        not word.endswith("nya") and any(stem in _NEED_ENDING for stem in stems)
    )
