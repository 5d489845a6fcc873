"""How Indonesian news names somebody: patterns that the rules about people share. Compiled where they are used."""

from __future__ import annotations

from redaksi.domain.checks.wording import word_set

#: Two words with a capital or more; titles and particles may stand between.
FULL_NAME = r"(?-i:[A-Z][a-z’']+(?:\s(?:bin|binti|al|el|van|de|[A-Z][a-z’']+|[A-Z]\b\.?)){0,3}\s[A-Z][a-z’']+)"
#: One word or more.
NAME = r"(?-i:[A-Z][a-z’']+(?:\s(?:bin|binti|[A-Z][a-z’']+|[A-Z]\b\.?)){0,4})"
#: `RS (32)`, `berinisial RS`: who is meant, behind letters.
INITIALS = r"(?-i:[A-Z]{1,4}(?=\s?(?:,\s?|\()\d{1,2}\b))"
#: Words with a capital that begin no person's name.
NO_PERSON = word_set(
    """
    Polres Polresta Polda Polsek Polri Polisi Kapolres Kapolresta Kapolda Kapolsek Kasat Kanit Kabid Kasi Kepala
    Kejaksaan Kejari Kejati Pengadilan Mahkamah Hakim Jaksa Satreskrim Satuan Unit Dinas Badan Lembaga Komisi Komite
    Kementerian Menteri Presiden Gubernur Bupati Wali Camat Lurah Desa Kelurahan Kecamatan Kabupaten Kota Provinsi
    Dusun Kampung Jalan Jl Gang Perumahan Blok Pasar Pantai Sungai Gunung Pulau Laut Teluk Rumah Sakit Puskesmas
    Sekolah Universitas Pondok Pesantren Masjid Gereja Hotel Terminal Stasiun Bandara Pelabuhan Perlindungan Anak
    Undang Pasal Senin Selasa Rabu Kamis Jumat Sabtu Minggu Januari Februari Maret April Mei Juni Juli Agustus
    September Oktober November Desember Jawa Sumatra Sumatera Kalimantan Sulawesi Papua Bali Nusa Indonesia Kecil
    Usaha Tindak Kekerasan Seksual Pemberdayaan Yayasan Bank Partai Dewan Majelis Ikatan Persatuan Asosiasi
    """
)


def is_person(name: str) -> bool:
    """Whether none of the words of `name` says that it names an office, a place or a day."""
    return not NO_PERSON.intersection(name.split())
