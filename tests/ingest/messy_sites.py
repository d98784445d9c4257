"""Pages whose layout says nothing: class names without meaning, text in table cells and bare lines, wrong nesting."""

# ruff: noqa: E501

from __future__ import annotations

from sites import COMMENT, COOKIE, ELSEWHERE, PRAISE, Story


def nameless(story: Story, body: str) -> str:
    """Class names made by a build tool."""
    return f"""<!doctype html><html><head><title>{story.title}</title></head><body><div class="x1a"><div class="x9"><a href="/">Home</a>
<a href="/w">World</a><a href="/s">Sport</a></div><div class="k3"><h1 class="q7">{story.title}</h1><div class="z0">{story.author}</div>
<div class="m4">{body}</div></div><ul class="k8"><li><a href="/1">{ELSEWHERE}</a></li><li><a href="/2">More news</a></li></ul></div></body></html>"""


def breaks(story: Story, body: str) -> str:
    """Paragraphs parted by line breaks, in a cell."""
    text = body.replace("<p>", "").replace("</p>", "<br><br>")
    return f"""<html><body><center><table><tr><td width=150><a href=a>News</a><br><a href=b>{ELSEWHERE}</a></td><td><font size=5><b>{story.title}</b></font>
<br><br>By {story.author}<br><br>{text}</td></tr></table></center></body></html>"""


def unclosed(story: Story, body: str) -> str:
    """Nothing is closed, and some of it twice."""
    text = body.replace("</p>", "")
    return f"""<html><body><div id=cookie-notice>{COOKIE}</div></div></div><h1>{story.title}<p class=byline>By {story.author}{text}
<div class="comments"><p>{COMMENT}</span></div></div></body>"""


def copied(story: Story, body: str) -> str:
    """What a clipper leaves: no head at all, styles in the elements."""
    text = body.replace("<p>", '<p style="margin:0;font:12px serif"><span style="color:#111">').replace(
        "</p>", "</span></p>"
    )
    return f"""<div><h1 style="font-size:2em">{story.title}</h1>{text}<div class="promo-box"><p>{PRAISE}.</p></div></div>"""


def amp(story: Story, body: str) -> str:
    """A page for telephones, with a bar between the paragraphs."""
    bar = f'<amp-ad width="300"></amp-ad><div class="inline-promo"><p>{PRAISE}.</p></div>'
    return f"""<!doctype html><html amp><head><title>{story.title}</title></head><body><header class="top"><a>Menu</a></header><main><h1>{story.title}</h1>
{body.replace("</p><p>", "</p>" + bar + "<p>", 1)}<div class="related-stories"><h3>You may also like</h3><p>{ELSEWHERE}</p></div></main></body></html>"""


MESSY = (nameless, breaks, unclosed, copied, amp)
