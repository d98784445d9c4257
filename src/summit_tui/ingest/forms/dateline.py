"""What a report begins with: where it was written, by which agency, and when."""

from __future__ import annotations

from summit_tui.ingest.forms.shapes import shape
from summit_tui.knowledge.outlets import Outlet, Outlets
from summit_tui.lean.tuples import NamedTuple


class Dateline(NamedTuple):
    """What a report begins with: ASTANA, June 17 (Xinhua) --"""

    place: str
    agency: Outlet | None
    day: str
    """What it prints of the date, or nothing."""
    length: int


def find_dateline(text: str, outlets: Outlets) -> Dateline | None:
    """The dateline that a paragraph begins with, or None."""
    hit = shape("dateline").match(text[:110])
    if hit is None:
        dated = shape("dated dateline").match(text[:110]) if ") " in text[:90] else None
        if dated and (agency := outlets.find(dated["name"])):
            return Dateline(dated["place"], agency, dated["first"] or dated["day"] or "", dated.end())
        first = shape("agency first").match(text[:110]) if ")" in text[:60] else None
        if first:
            agency = outlets.find(first["name"]) or Outlet(first["name"], agency=True)
            return Dateline(first["place"], agency, first["day"], first.end())  # "LIMA (PAA), 22 May 2031. Peru …"
        signed = shape("signed dateline").match(text[:110]) if "." in text[:60] else None
        agency = signed and (outlets.find(signed["name"]) or Outlet(signed["name"], agency=True))
        return Dateline(signed["place"], agency, signed["day"], signed.end()) if signed else None
    name = hit["name"] or hit["bare"]
    place, agency = hit["place"].strip(" .-"), outlets.find(name) if name else None
    name_only = hit["name"] and not hit["dash"] and hit["name"].isupper() and len(hit["name"]) < 7
    if agency is None and hit["name"] and hit["name"].isupper() and place.isupper() and 1 < len(hit["name"]) < 7:
        agency = Outlet(hit["name"], agency=True)  # "LIMA, Oct. 25 (PAA) --"
    if agency is None and name_only and hit["day"]:
        return Dateline(place, Outlet(hit["name"], agency=True), hit["day"], hit.end())  # "Lima, Sep 11 (VNA) Peru …"
    if agency is None and hit["bare"] and hit["bare"].isupper() and place.isupper() and len(hit["bare"]) < 7:
        agency = Outlet(hit["bare"], agency=True)  # "RIGA, May 12, BNS -"
    if agency is None and (hit["bare"] or not hit["dash"]):
        return None  # "Valletta, Sept 22, Kyodo -" and "Valletta, Sep 22 (PTI) India …" are those of agencies alone
    if hit["name"] and agency is None and outlets.sounds_like_one(hit["name"]):
        agency = Outlet(hit["name"], agency=True)
    shouted = (place.isupper() and len(place) > 3) or (
        ", " in place and not place.endswith("day") and hit["dash"] != ":"
    )
    dash = hit["dash"] != ":" or bool(agency or hit["year"])  # "Lima, May 21, 2030: Peru …"
    if not dash or not (shouted or agency or hit["day"]) or (hit["dash"] == "-" and text[hit.end()] != " "):
        return None
    if outlets.find(place):
        return None
    day = f"{hit['day']} {hit['year']}" if hit["day"] and hit["year"] else hit["day"] or ""
    return Dateline(place, agency, day, hit.end())
