"""Dates of publication in the forms that pages print them in."""

from __future__ import annotations

import pytest

from summit_tui.ingest.forms.stamps import find_stamp


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Published: 10:04pm, 17 Jun 2025", "2025-06-17T22:04"),
        ("June 17, 2025", "2025-06-17"),
        ("2031年2月3日", "2031-02-03"),
        ("2031년 2월 13일 14:30", "2031-02-13T14:30"),
        ("Tuesday, 17 June 2025 12:00 am GMT", "2025-06-17T00:00"),
        ("2025-06-17T22:04:00Z", "2025-06-17T22:04"),
        ("2025/6/7 9:05", "2025-06-07T09:05"),
        ("17.06.2025, 14:30", "2025-06-17T14:30"),
        ("Posted on June 3rd, 2031 at 8.15 p.m. EST", "2031-06-03T20:15"),
        ("First published on Sat 8 Mar 2031 06.12 BST", "2031-03-08T06:12"),
        ("25/12/2030", "2030-12-25"),
        ("Issued on: 06/11/2030 - 23:40", "2030-11-06T23:40"),
        ("8:41 pm on 14 August 2030", "2030-08-14T20:41"),
        ("20 October 2030 - 20:15", "2030-10-20T20:15"),
        ("20 October 2030, 23:59", "2030-10-20T23:59"),
        ("12/25/2030", "2030-12-25"),
        ("Updated 9 Dec 2030 | Published 8 Dec 2030", "2030-12-08"),
        ("Sept. 4, 2030", "2030-09-04"),
        ("22.09.2027 - Updated : 22.09.2027", "2027-09-22"),
        ("June 18, 2030 6:02 PM UTC · Updated 3 hours ago", "2030-06-18T18:02"),
        ("June 6, 2031, 7:45 PM CEST. Updated on June 7, 2031, 8:05 AM CEST", "2031-06-06T19:45"),
        ("5:31 AM · Nov 24, 2030 · 18.2K Views", "2030-11-24T05:31"),
        ("21 de diciembre de 2030 - 00:12", "2030-12-21T00:12"),
        ("Publié le 12 février 2031 - mis à jour le 13 février 2031", "2031-02-12"),
        ("Veröffentlicht am 8. März 2031, 14:00 Uhr", "2031-03-08T14:00"),
        ("lördag 6 juni 2031", "2031-06-06"),
        ("3 maja 2029", "2029-05-03"),
        ("15. 6. 2029, 8:05", "2029-06-15T08:05"),
        ("2029. június 14.", "2029-06-14"),
        ("17 أبريل 2031", "2031-04-17"),
        ("الأحد، 04 آب/اغسطس 2030، آخر تحديث 02:21 (GMT+0400)", "2030-08-04T02:21"),
        ("17 квітня 2031", "2031-04-17"),
        ("17 апреля 2031 года", "2031-04-17"),
        ("17 Απριλίου 2031", "2031-04-17"),
        ("Опубликовано: 17 апреля 2031, 14:20", "2031-04-17T14:20"),
        ("입력 2031.04.17 03:00 수정 2031.04.17 05:10", "2031-04-17T03:00"),
        ("Mis à jour le 06/04/2031 à 10:37", "2031-04-06"),
        ("Publié le 5 mai 2031 à 08h15 - Modifié le 6 mai 2031 à 10h00", "2031-05-05T08:15"),
        ("- Aktualisiert am 28.01.2031-15:49", "2031-01-28T15:49"),
        ("Veröffentlicht am 17.04.2031 | Lesedauer: 4 Minuten", "2031-04-17"),
        ("Sa 13 Jul 2030", "2030-07-13"),
        ("02.12.29", "2029-12-02"),
        ("Wed Dec 4, 2030 12:00 AM Last update on: Wed Dec 4, 2030 09:14 AM", "2030-12-04T00:00"),
    ],
)
def test_a_date_becomes_an_iso_day_or_minute(line: str, iso: str) -> None:
    stamp = find_stamp(line)
    assert stamp is not None
    assert (stamp.iso, stamp.rest) == (iso, "")


@pytest.mark.parametrize(
    "line",
    [
        "2 hours ago",
        "06/10/2030 - 20:15",
        "yesterday",
        "an hour ago",
        "5 mins ago",
        "Updated 3 days ago",
        "18:40",
        "June 17",
    ],
)
def test_an_age_or_a_time_is_about_publication_but_gives_no_date(line: str) -> None:
    stamp = find_stamp(line)
    assert stamp is not None
    assert stamp.iso is None


@pytest.mark.parametrize(
    "line", ["03/04/2030", "31 February 2030", "Route 66", "May we?", "1,200 years ago people lived here"]
)
def test_what_is_no_day_or_could_be_two_gives_none(line: str) -> None:
    assert getattr(find_stamp(line), "iso", None) is None


def test_what_else_the_line_says_is_left() -> None:
    stamp = find_stamp("Veldt Courier, 12 May 2031")
    assert stamp is not None
    assert (stamp.iso, stamp.rest) == ("2031-05-12", "Veldt Courier")


@pytest.mark.parametrize("note", ["(updates with quotes from Lima)", "(Recasts, adds background)", "(adds details)"])
def test_a_note_on_what_has_changed_behind_the_date_leaves_it_printed(note: str) -> None:
    stamp = find_stamp(f"12 March 2031 21:10 EET {note}")
    assert stamp is not None
    assert (stamp.iso, stamp.rest) == ("2031-03-12T21:10", "")


@pytest.mark.parametrize("zone", ["EEST", "TRT", "PKT", "NZDT", "GST"])
def test_zones_of_the_world_are_part_of_the_stamp(zone: str) -> None:
    stamp = find_stamp(f"12 March 2031 21:10 {zone}")
    assert stamp is not None
    assert (stamp.iso, stamp.rest) == ("2031-03-12T21:10", "")
