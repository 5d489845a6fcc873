"""Work off the window's thread: results come back in it, errors are never lost."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from redaksi.domain.errors import RedaksiError, UsageError
from redaksi.gui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_a_result_arrives_on_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    worked, arrived = [], []
    jobs.run(lambda: worked.append(threading.get_ident()), done=lambda _: arrived.append(threading.get_ident()))
    qtbot.waitUntil(lambda: bool(arrived))
    assert arrived == [threading.get_ident()]
    assert worked != arrived


def test_store_jobs_run_one_after_another_in_the_order_they_were_asked_for(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[int] = []
    jobs.store(time.sleep, 0.05, done=lambda _: done.append(1))
    jobs.store(lambda: None, done=lambda _: done.append(2))
    qtbot.waitUntil(lambda: jobs.idle)
    assert done == [1, 2]


def test_a_newer_job_of_the_same_key_replaces_an_older_one(qtbot: QtBot, jobs: Jobs) -> None:
    shown: list[str] = []
    jobs.store(time.sleep, 0.05, done=lambda _: shown.append("old"), key="search")
    jobs.store(lambda: None, done=lambda _: shown.append("new"), key="search")
    qtbot.waitUntil(lambda: jobs.idle)
    assert shown == ["new"]


def test_an_error_goes_to_whoever_asked(qtbot: QtBot, jobs: Jobs) -> None:
    failed: list[RedaksiError] = []

    def refuse() -> None:
        raise UsageError("no-article", ref="x")

    with qtbot.assertNotEmitted(jobs.trouble):
        jobs.run(refuse, failed=failed.append)
        qtbot.waitUntil(lambda: bool(failed))
    assert failed[0].code == "no-article"


def test_an_error_that_nobody_takes_is_trouble(qtbot: QtBot, jobs: Jobs) -> None:
    def refuse() -> None:
        raise UsageError("no-article", ref="x")

    with qtbot.waitSignal(jobs.trouble) as caught:
        jobs.run(refuse)
    assert caught.args[0].code == "no-article"


def test_what_nobody_foresaw_is_logged_whole_and_told(
    qtbot: QtBot, jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(jobs.trouble) as caught, caplog.at_level(logging.ERROR):
        jobs.run(lambda: 1 // 0)
    assert caught.args[0].code == "unexpected"
    assert caught.args[0].params == {"name": "ZeroDivisionError"}
    assert "ZeroDivisionError" in caplog.text


def test_closing_waits_for_what_the_store_is_doing(qtbot: QtBot) -> None:
    jobs, kept = Jobs(), []
    jobs.store(lambda: (time.sleep(0.05), kept.append(True)))
    jobs.close()
    assert kept == [True]


def test_what_was_on_its_way_is_not_delivered_after_closing(qtbot: QtBot) -> None:
    jobs = Jobs()
    heard: list[int] = []
    job = jobs.store(lambda: 1, done=heard.append)
    assert job.future is not None
    job.future.result(5)  # reported by now, not delivered yet
    jobs.close()
    qtbot.waitUntil(lambda: jobs.idle)
    assert heard == []


def test_what_is_asked_for_after_closing_is_not_begun(qtbot: QtBot) -> None:
    jobs, done = Jobs(), []
    jobs.close()
    for ask in (jobs.run, jobs.store):
        assert ask(lambda: done.append("ran"), done=done.append, key="late").cancelled
    assert jobs.idle
    assert done == []
