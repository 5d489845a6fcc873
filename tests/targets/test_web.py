"""A site proves who it is before anything is sent to it."""

from __future__ import annotations

import datetime as dt
import ipaddress
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from redaksi.domain.deliveries import DeliveryError
from redaksi.targets import web
from redaksi.targets.web import Site
from tests.targets.wordpress_fake import Fake


@pytest.fixture
def encrypted(tmp_path: Path) -> Iterator[Fake]:
    """A site whose certificate nobody has signed but itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path / "site.pem"
    plain = serialization.NoEncryption()
    secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    file.write_bytes(secret + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    fake = Fake(tls=context).start()
    yield fake
    fake.stop()


def test_a_certificate_that_nobody_vouches_for_is_refused(encrypted: Fake) -> None:
    assert encrypted.url.startswith("https://")
    with pytest.raises(DeliveryError) as caught:
        Site(encrypted.url, "budi", "rahasia").ask("GET", "/wp-json/")
    assert (caught.value.code, caught.value.held) == ("target-certificate", False)
    assert encrypted.asked == [], "not even the question was sent"


@pytest.mark.parametrize(
    ("header", "seconds"), [("120", 120.0), (" 7 ", 7.0), ("bald", None), (None, None), ("-3", None)]
)
def test_how_long_a_site_asks_to_wait(header: str | None, seconds: float | None) -> None:
    assert web._after(header) == seconds


def test_a_site_may_name_a_moment() -> None:
    moment = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=10)
    asked = web._after(moment.strftime("%a, %d %b %Y %H:%M:%S GMT"))
    assert asked is not None
    assert 500 < asked < 700
