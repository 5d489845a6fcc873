"""A real WordPress with a MariaDB of its own, both on loopback, from the packages of the system.

`apt-get install wordpress php-cli php-mysql php-gd php-xml mariadb-server` brings all of it.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

_SOURCE = Path("/usr/share/wordpress")
_CONFIG = """<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT',
  'NONCE_SALT'] as $key) {{ define($key, $key . 'uji'); }}
define('WP_ENVIRONMENT_TYPE', 'local'); define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_DEBUG', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {{ define('ABSPATH', __DIR__ . '/'); }}
require_once ABSPATH . 'wp-settings.php';
"""
_INSTALL = """<?php
define('WP_INSTALLING', true); $_SERVER['HTTP_HOST'] = '{host}'; $_SERVER['SERVER_NAME'] = '127.0.0.1';
$link = new mysqli('localhost', 'root', '', '', 0, '{socket}');
$link->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');
require '{root}/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Kabar Semayang', 'admin', 'admin@kabar.example', true, '', 'admin');
update_option('siteurl', 'http://{host}'); update_option('home', 'http://{host}');
update_option('permalink_structure', '{permalinks}');
$made = [];
foreach (['editor' => 'budi', 'author' => 'rina', 'subscriber' => 'tamu'] as $role => $name) {{
  $id = wp_insert_user(['user_login' => $name, 'user_pass' => $name, 'role' => $role, 'display_name' => ucfirst($name),
    'user_email' => $name . '@kabar.example']);
  $made[$name] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'Redaksi'])[0];
}}
global $wp_rewrite; $wp_rewrite->init(); flush_rewrite_rules(false);
echo "\\nMADE" . json_encode($made);
"""
_ROUTER = """<?php
$path = __DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($path)) { return false; }
$_SERVER['SCRIPT_NAME'] = '/index.php';
require __DIR__ . '/index.php';
"""


def missing() -> str | None:
    """What is not installed here; None where everything is."""
    absent = [name for name in ("php", "mariadbd", "mariadb-install-db") if not _found(name)]
    if not (_SOURCE / "wp-includes/version.php").is_file():
        absent.append("wordpress")
    return f"not installed here: {', '.join(absent)}" if absent else None


def _found(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/bin")


class WordPress:
    """Started by `start`; `passwords` are the application passwords of budi (editor), rina (author) and tamu."""

    def __init__(self, folder: Path, permalinks: str = "/%postname%/") -> None:
        self._folder = folder
        self._permalinks = permalinks
        self._processes: list[subprocess.Popen[bytes]] = []
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.host = f"127.0.0.1:{free.getsockname()[1]}"
        self.url = f"http://{self.host}"
        self.passwords: dict[str, str] = {}

    def start(self) -> WordPress:
        root, sock = self._folder / "www", self._folder / "sql.sock"
        shutil.copytree(_SOURCE, root, symlinks=False, ignore_dangling_symlinks=True)
        self._start_database(sock)
        (root / "wp-config.php").write_text(_CONFIG.format(socket=sock))
        (root / "router.php").write_text(_ROUTER)
        self.passwords = self._install(root, sock)
        command = [_found("php") or "php", "-S", self.host, "-t", str(root), str(root / "router.php")]
        environment = {**os.environ, "PHP_CLI_SERVER_WORKERS": "3"}
        self._run(command, environment)
        _until(lambda: urllib.request.urlopen(self.url, timeout=20).status == 200)
        return self

    def stop(self) -> None:
        for process in reversed(self._processes):
            process.terminate()
        for process in self._processes:
            process.wait(timeout=30)

    def _start_database(self, sock: Path) -> None:
        data = self._folder / "sql"
        user = [f"--user={os.environ.get('USER', 'root')}"] if os.geteuid() == 0 else []
        make = [_found("mariadb-install-db") or "", "--no-defaults", f"--datadir={data}", *user]
        subprocess.run(
            [*make, "--auth-root-authentication-method=normal", "--skip-test-db"], check=True, capture_output=True
        )
        serve = [_found("mariadbd") or "", "--no-defaults", f"--datadir={data}", f"--socket={sock}", *user]
        self._run([*serve, "--skip-networking", f"--pid-file={self._folder / 'sql.pid'}"])
        _until(sock.exists)

    def _install(self, root: Path, sock: Path) -> dict[str, str]:
        script = self._folder / "install.php"
        script.write_text(_INSTALL.format(host=self.host, socket=sock, root=root, permalinks=self._permalinks))
        done = subprocess.run([_found("php") or "php", str(script)], capture_output=True, text=True, check=False)
        said, mark, made = done.stdout.rpartition("MADE")
        if not mark:
            raise RuntimeError(f"WordPress was not installed: {said[-2000:]}{made[-2000:]}{done.stderr[-2000:]}")
        passwords: dict[str, str] = json.loads(made)
        return passwords

    def _run(self, command: list[str], environment: dict[str, str] | None = None) -> None:
        log = (self._folder / "log").open("ab")
        self._processes.append(subprocess.Popen(command, stdout=log, stderr=log, env=environment))
        log.close()


def _until(holds: object, seconds: float = 40.0) -> None:
    until = time.monotonic() + seconds
    while True:
        try:
            if holds():  # type: ignore[operator]
                return
        except OSError:
            pass
        if time.monotonic() > until:
            raise TimeoutError("WordPress does not start")
        time.sleep(0.1)
