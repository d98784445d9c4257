"""Files that mean harm, one function a case: each writes into a folder and leaves the rest to the program.

`CASES` maps a case's name to its writer. A case that the platform or the user may not make (a device as an ordinary
user, say) raises OSError, and the folder is then tested without it.
"""

from __future__ import annotations

import os
import socket
import zlib
from collections.abc import Callable, Iterator
from itertools import islice, product
from pathlib import Path

GOOD_TITLE = "Lakeland ministers meet in Port Aster"
GOOD_WORDS = "We will keep the ferries running through the winter"
SAID = "The minister said on Monday that the ferries would go on.\n"
GOOD = f"""{GOOD_TITLE}

By Ines Okoro

PORT ASTER, March 4, 2024 — Lakeland and its neighbours met on Monday to talk about the northern ferries.

“{GOOD_WORDS},” Lakeland Transport Minister Tomas Verel said after the talks.
"""

Writer = Callable[[Path], None]
CASES: dict[str, Writer] = {}


def case(make: Writer) -> Writer:
    """Register a writer under its function's name."""
    CASES[make.__name__] = make
    return make


def text(name: str, content: str) -> Writer:
    """A writer of one UTF-8 file."""
    return lambda folder: (folder / name).write_text(content, "utf-8", newline="") and None


def raw(name: str, content: bytes) -> Writer:
    """A writer of one file of bytes."""
    return lambda folder: (folder / name).write_bytes(content) and None


def article(body: str, title: str = "A page from the web") -> str:
    """A page with one paragraph and one quotation."""
    return f"{title}\n\n{body}\n\n“It is only words, and words do no harm here,” Mara Quist said.\n"


def invented(count: int) -> Iterator[str]:
    """Names that are like no other."""
    return ("".join(letters).capitalize() for letters in islice(product("abdeiklmnorst", repeat=5), count))


CASES["clipboard escape (OSC 52)"] = text("osc52.txt", article("Before \x1b]52;c;SE9TVElMRQ==\x07 after."))
CASES["window title escape"] = text("title.txt", article("Before \x1b]0;HOSTILE-TITLE\x07 after."))
CASES["hyperlink escape (OSC 8)"] = text("link.txt", article("\x1b]8;;http://hostile.example\x1b\\here\x1b]8;;\x1b\\"))
CASES["escape in a headline"] = text(
    "headline.txt", article("Nothing.", "\x1b[2J\x1b[31mRed \x1b]52;c;SE9T\x07headline")
)
CASES["C1 control characters"] = text("c1.txt", article("Before \x9b31m and \x9d52;c;SE9T\x9c after \x90q\x9c."))
CASES["every C0 control"] = text("c0.txt", article("".join(map(chr, range(1, 32)))))
CASES["device control string"] = text("dcs.txt", article("\x1bP+q544e\x1b\\ \x1b[6n \x1b[c \x1bc"))
CASES["markup"] = text("markup.txt", article("[bold red]not bold[/] [/] [@click=app.quit]quit[/]", "[China] said [/]"))
CASES["unbalanced markup in a name"] = text(
    "name.txt", article("“This is no way to treat a name,” [/b]Mara [Quist said.")
)
CASES["right-to-left overrides"] = text("bidi.txt", article("abc \u202e\u2066\u2067txt.exe\u2069\u202c def"))
CASES["zero-width characters"] = text("zero.txt", article("Xi\u200b Jin\u200dping\u2060 said\ufeff nothing\u00ad"))
CASES["combining flood"] = text("zalgo.txt", article("e" + "\u0301" * 20000 + " z\u0334\u0335\u0336 end"))
CASES["one huge line"] = text("huge.txt", article("word " * 200_000))
CASES["one huge word"] = text("word.txt", article("x" * 1_000_000))
CASES["one huge run of opening marks"] = text("opening.txt", article("“" * 4_000_000))
CASES["one huge run of brackets"] = text("brackets.txt", article("(" * 12_000_000))
CASES["many lines"] = text("lines.txt", article("\n".join(["a line"] * 100_000)))
CASES["only newlines"] = text("newlines.txt", "\n" * 500_000)
CASES["many open quotation marks"] = text("open.txt", article("“a " * 50_000))
CASES["many apostrophes"] = text("apostrophes.txt", article("'a' 's " * 50_000))
CASES["nested quotation marks"] = text("nested.txt", article("“‘" * 20_000 + "deep" + "’”" * 20_000))
CASES["many capitals"] = text("capitals.txt", article("Aa Bb " * 60_000))
CASES["many initials"] = text("initials.txt", article("A. B. " * 60_000))
CASES["many speech verbs"] = text("verbs.txt", article("said " * 100_000))
CASES["many reports"] = text("reports.txt", article("He said that Mara Quist told Reuters " * 8_000))
CASES["many quotations in one line"] = text("quoted.txt", article("“a b c d e f” said " * 15_000))
CASES["many quotations"] = text("quotations.txt", article("“It is only words,” Mr Quist told Reuters.\n\n" * 5_000))
CASES["many lines of dialogue in one"] = text(
    "dialogue.txt", article("– " + "“Rain”, he said, " * 10_000 + "\n\n– Rain, he said.")
)
CASES["many meetings"] = text(
    "meetings.txt",
    article("The Amber Coast summit began. Leaders of Brown Coast met. The gathering will be held here.\n\n" * 5_000),
)
CASES["many places and dates"] = text("places.txt", article("met in Oslo on May 18, 2024. " * 10_000))
CASES["many numbers"] = text("numbers.txt", article("1,000 million 5% 3.3.3 $9 " * 20_000))
CASES["many presidents"] = text("presidents.txt", article("".join(f"President {name} " for name in invented(30_000))))
CASES["many summits of towns"] = text("towns.txt", article("".join(f"the {name} summit " for name in invented(30_000))))
CASES["many articles in a file"] = text(
    "paper.txt", f"\n\n{'=' * 40}\n\n".join(article("Words.", f"{name} meets again") for name in invented(6_000))
)
CASES["many copies in a file"] = text(
    "copies.txt", f"{GOOD}\n{'=' * 40}\n\n".replace(GOOD_WORDS, GOOD_WORDS * 6) * 3_000
)
CASES["many dispatches in capitals"] = text("cables.txt", f"{GOOD}\n{'=' * 40}\n\n".upper() * 2_500)
CASES["many short lines"] = text("short.txt", f"A page\n\n{SAID}" + "To: c\n Dr . " * 30_000)
CASES["many names above a text"] = text(
    "names.eml",
    f"From: a@b.example\nSubject: x\nContent-Type: text/plain\n\n{SAID}"
    + ">  EUvan der down*of >  To: c\n -----Original Message-----\n From: a@b.example\n , " * 12_000,
)
CASES["many marks of Markdown"] = text("stars.md", f"# A page\n\n{SAID}\n" + "**. " * 250_000)
CASES["many links in Markdown"] = text("links.md", "# A page\n\n" + "[a](" * 100_000)
CASES["many mails in a mail"] = text("nested.eml", "Content-Type: message/rfc822\n\n" * 20_000 + "Words.\n")
CASES["many parts of a mail"] = text(
    "parts.eml", "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nWords.\n" * 100_000
)
CASES["many lines of a header"] = text("header.eml", "Content-Type: text/plain\nX: =?utf-8?q?" + "a=41\n " * 100_000)
CASES["escapes packed in a mail"] = text(
    "packed.eml",
    "Subject: =?utf-8?q?=1b]0;HOSTILE-TITLE=07?=\nContent-Transfer-Encoding: quoted-printable\n\n=1b[31m words =9b=07",
)
CASES["impossible dates"] = text("dates.txt", article("On February 31, 2024 and on 99/99/9999, in the year 0, 32 May."))
CASES["huge number"] = text("number.txt", article("It cost " + "9" * 5_000 + " billion dollars and 1e999 euros."))
CASES["lone surrogates and non-characters"] = raw("surrogate.txt", b"Title\n\n\xed\xa0\x80 \xef\xbf\xbf said\n")
CASES["broken UTF-8"] = lambda folder: (
    (folder / "broken.txt").write_bytes(b"Title\n\n\xff\xfe\x80 caf\xe9 \xc3\n") and None
)
CASES["binary"] = lambda folder: (folder / "binary.txt").write_bytes(bytes(range(256)) * 400) and None
CASES["empty file"] = text("empty.txt", "")
CASES["HTML nested deep"] = text("deep.html", "<div>" * 50_000 + "words" + "</div>" * 50_000)
CASES["HTML never closed"] = text("unclosed.html", "<html><body><p>" + "<a <b <!-- <script>" * 5_000)
CASES["HTML entity bomb"] = text(
    "bomb.html",
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><p>&b;&b;&#x1b;]52;c;SE9T&#7;</p>',
)
CASES["HTML with escapes as entities"] = text(
    "entities.html", "<title>&#27;]0;HOSTILE-TITLE&#7;</title><p>&#x9b;31m &#x202e; words</p>"
)
CASES["YAML alias bomb"] = text(
    "bomb.md",
    "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9))
    + "---\n\nWords.\n",
)
CASES["YAML that makes objects"] = text(
    "object.md", "---\ntitle: !!python/object/apply:os.system ['true']\n---\n\nWords.\n"
)
CASES["Markdown nested deep"] = text("deep.md", "> " * 20_000 + "words\n" + "[" * 20_000)
CASES["marks stacked in another script"] = text(
    "tibetan.txt", article("ཀ" + "\u0f90\u0f71\u0f39" * 5_000, "क" + "\u094d" * 300)
)
CASES["private use and fillers"] = text("private.txt", article("\ue0b0\U000f0000 \u3164\uffa0\u115f said \ufff9\ufffb"))
CASES["only brackets of HTML"] = text("brackets.html", "<h1>T</h1>" + "<" * 100_000 + "&#x" * 50_000)
CASES["one huge address of a picture"] = text(
    "data.html",
    f"<h1>T</h1><img src=\"data:image/png;base64,{'A' * 1_000_000}\"><p title='{'x' * 1_000_000}'>words</p>",
)
CASES["feed with an entity bomb"] = text(
    "bomb.rss",
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
    + f"]><rss><channel><item><title>&k;</title><description>{article('&k;')}</description></item></channel></rss>",
)
CASES["feed that asks for another file"] = text(
    "asks.rss",
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">'
    '<!ENTITY % b SYSTEM "file:///dev/zero"> %b;]>'
    f"<rss><channel><item><title>&a;</title><description>{article('&a;')}</description></item></channel></rss>",
)
CASES["many columns that wander"] = text(
    "columns.txt",
    article("\n".join(f"the sea is calm.{' ' * (3 + n * 7 % 50)}and nobody\nsaid" for n in range(20_000))),
)
CASES["many words broken at the ends of lines"] = text(
    "hyphens.txt", article("ab-\ncd”’” " * 30_000 + "x" * 5_000 + "-\n")
)
CASES["many pages of a text"] = text("pages.txt", article("the sea goes on and\n12\n\fHEAD\nnever stops to\n" * 10_000))
CASES["many details of an archive"] = text(
    "details.txt", article("DETAILS\nTitle: x\nDate: 2024-03-04\nISSN: 1\n" * 20_000)
)
CASES["many fields of an export"] = text(
    "fields.txt", "HD Words\nWC 5 words\nSN x\n" + "SC x\n" * 50_000 + "LP Words.\n"
)
CASES["many quoted lines of a mail"] = text(
    "quoting.txt", article("On Mon, 4 Mar 2024 at 10:00, Ann Lee wrote:\n> word\n" * 5_000 + ">" * 100_000)
)
CASES["many entries of a live page"] = text(
    "live.html", "<h1>T</h1>" + "<article class=p><p>The sea was calm, they said.\n" * 10_000
)
CASES["many marks encoded twice"] = text("twice.txt", article("â€œsea â€™s ☃ " * 30_000))
CASES["feed with escapes in an address"] = text(
    "address.rss",
    "<rss><channel><item><title>a</title><link>https://x.example/&#27;]52;c;SE9T&#7;\u202e</link>"
    f"<description>{article('Words.')}</description></item></channel></rss>",
)
CASES["nested JSON"] = text("deep.json", '{"articles":' + "[" * 200_000)
CASES["JSON with escapes"] = text(
    "escapes.json",
    '[{"title": "\\u001b]0;HOSTILE-TITLE\\u0007", "text": "' + "\\u009b31m \\u202e \\ud800 words " * 20 + '"}]',
)
CASES["PDF that is none"] = raw("none.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 200)


def pdf(pages: bytes, program: bytes, filtered: bytes = b"") -> bytes:
    """A PDF of one page with a program; `pages` goes into the root of the tree of pages."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages%s>>" % pages,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(program), filtered, program),
    )
    out, table = b"%PDF-1.4\n", b"xref\n0 6\n0000000000 65535 f \n"
    for number, written in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    return out + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(out)


ONE_PAGE = b"/Count 1/Kids[3 0 R]"
CASES["many lines in a PDF"] = raw(
    "lines.pdf", pdf(ONE_PAGE, b"BT /F 9 Tf " + b"(\x1b]52;c;SE9T\x07) Tj T* " * 300_000)
)
CASES["PDF whose pages hold themselves"] = raw("circle.pdf", pdf(b"/Count 9/Kids[2 0 R 2 0 R 3 0 R]", b"BT (a) Tj ET"))
CASES["PDF with a billion pages"] = raw("count.pdf", pdf(b"/Count 999999999/Kids[3 0 R]", b"BT (a) Tj ET"))
CASES["PDF nested deep"] = raw("deep.pdf", pdf(ONE_PAGE, b"BT " + b"[" * 200_000 + b"] TJ ET"))


@case
def PDF_that_unpacks_to_gigabytes(folder: Path) -> None:
    """Packed twice, since once is not enough for that."""
    packer = zlib.compressobj()
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(1000)) + packer.flush()
    program = pdf(ONE_PAGE, zlib.compress(packed), b"/Filter[/FlateDecode/FlateDecode]")
    (folder / "bomb.pdf").write_bytes(program)


@case
def hostile_file_name(folder: Path) -> None:
    """Escapes, a newline and markup in the name itself."""
    (folder / "\x1b]52;c;SE9T\x07[red]\nname\u202e.txt").write_text(article("Words."), "utf-8")


@case
def name_that_is_not_utf8(folder: Path) -> None:
    """A byte that no encoding explains."""
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text(article("Words."), "utf-8")


@case
def named_pipe(folder: Path) -> None:
    """Reading it would wait for ever."""
    os.mkfifo(folder / "pipe.txt")


@case
def unix_socket(folder: Path) -> None:
    """No file at all."""
    here = Path.cwd()
    os.chdir(folder)  # the name of a socket may have 107 bytes at most
    try:
        socket.socket(socket.AF_UNIX).bind("socket.txt")
    finally:
        os.chdir(here)


@case
def link_to_an_endless_device(folder: Path) -> None:
    """A link that reads for ever."""
    (folder / "endless.txt").symlink_to("/dev/zero")


@case
def links_in_a_circle(folder: Path) -> None:
    """A folder that holds itself, and a link to nowhere."""
    (folder / "again").symlink_to(folder)
    (folder / "nowhere.txt").symlink_to(folder / "gone.txt")


@case
def folder_with_the_name_of_a_file(folder: Path) -> None:
    """A folder called like an article."""
    (folder / "folder.txt").mkdir()


@case
def sparse_giant(folder: Path) -> None:
    """Four gigabytes that take no room on the disk."""
    with (folder / "giant.txt").open("wb") as file:
        file.truncate(4 * 2**30)


@case
def unreadable(folder: Path) -> None:
    """A file that its owner may not read (root may)."""
    path = folder / "secret.txt"
    path.write_text(article("Words."), "utf-8")
    path.chmod(0)


FLOODS = {
    name
    for name in CASES
    if name.startswith(("many ", "one huge", "only ", "nested", "combining flood", "HTML nested", "sparse", "PDF"))
}
"""Cases that are about time and memory: too big to be read again and again."""
