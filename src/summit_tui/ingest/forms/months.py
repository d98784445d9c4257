"""The months as pages print them, in English and, for the dates of publication on saved pages, in other languages."""

from __future__ import annotations

from summit_tui.lean import days

MONTHS = tuple(name[:3].lower() for name in days.MONTHS)
"""How their English names begin."""

_ELSEWHERE = (
    "janvier janv enero ene janeiro gennaio gen januar jänner januari tammikuuta stycznia ocak ledna января január",
    "février fevrier févr febrero fevereiro febbraio februar februari helmikuuta lutego şubat února февраля február",
    "mars marzo março märz maart marts maret maaliskuuta marca mart března марта március",
    "avril avr abril aprile huhtikuuta kwietnia nisan dubna апреля április",
    "mai mayo maio maggio mei maj toukokuuta maja mayıs května мая május",
    "juin junio junho giugno juni kesäkuuta czerwca haziran června июня június",
    "juillet juil julio julho luglio juli heinäkuuta lipca temmuz července июля július",
    "août aout agosto augustus augusti agustus elokuuta sierpnia ağustos srpna августа augusztus",
    "septembre septiembre setiembre setembro settembre syyskuuta września eylül září сентября szeptember",
    "octobre octubre outubro ottobre oktober lokakuuta października ekim října октября október",
    "novembre noviembre novembro marraskuuta listopada kasım listopadu ноября",
    "décembre decembre diciembre dezembro dicembre dezember desember joulukuuta grudnia aralık prosince декабря",
)
"""Their names in other languages, from January on, where they are not spelt as in English."""
_FARTHER = (
    "січня ιανουαρίου يناير",
    "лютого φεβρουαρίου فبراير شباط",
    "березня μαρτίου مارس آذار",
    "квітня απριλίου أبريل ابريل نيسان",
    "травня μαΐου μαίου مايو أيار",
    "червня ιουνίου يونيو حزيران",
    "липня ιουλίου يوليو تموز",
    "серпня αυγούστου أغسطس اغسطس آب",
    "вересня σεπτεμβρίου سبتمبر أيلول",
    "жовтня οκτωβρίου أكتوبر اكتوبر",
    "листопада νοεμβρίου نوفمبر",
    "грудня δεκεμβρίου ديسمبر",
)
"""The same in Ukrainian, Greek and Arabic."""
_NUMBERS = {
    name: number for table in (_ELSEWHERE, _FARTHER) for number, names in enumerate(table, 1) for name in names.split()
}
FOREIGN = "|".join(sorted(_NUMBERS, key=lambda name: (-len(name), name)))
"""All of these, for a pattern."""


def month_number(name: str) -> int:
    """Which month of the year is printed, in small letters: a name in any of the languages, or its beginning."""
    return _NUMBERS.get(name) or MONTHS.index(name[:3]) + 1
