"""Ten sites, each with its own way of wrapping an article into a page, and two articles to be wrapped."""

# ruff: noqa: E501 - pages break their lines where they like

from __future__ import annotations

from typing import NamedTuple


class Story(NamedTuple):
    """An article, as it stands on any of the sites."""

    title: str
    author: str
    day: str
    paragraphs: tuple[str, ...]
    quotations: tuple[str, ...]
    """Words in marks that belong to the article."""


DAM = Story(
    "Dam on the Ulla to be raised by four metres",
    "Petra Lunde",
    "2031-02-04",
    (
        "The government will raise the dam on the river Ulla by four metres, energy minister Solveig Hagen said on Monday.",
        "“We need every drop that falls on these mountains,” Hagen told the parliament in Skarvik.",
        "Villagers upstream said that nobody had asked them. “Our church will stand in the water,” complained Arne Lie.",
        "The reservoir supplies half of the electricity of the capital, and the works will last six years.",
    ),
    ("We need every drop that falls on these mountains", "Our church will stand in the water"),
)
FERRY = Story(
    "Ferry workers end strike after night of talks",
    "Jon Teig",
    "2030-11-15",
    (
        "Ferry workers ended their strike on Friday after a night of talks with the county, both sides said.",
        "“Nobody has won, but everybody can go to work again,” said union leader Maren Dahl at dawn.",
        "The agreement raises wages by 4 percent. Governor Emil Sorensen called it “a fair price for a calm winter”.",
        "The first ferry to Vestmar left at seven in the morning with some two hundred passengers aboard.",
    ),
    ("Nobody has won, but everybody can go to work again", "a fair price for a calm winter"),
)
STORIES = (DAM, FERRY)

FURNITURE = (
    "This headline belongs to somebody else entirely",
    "Best paper in the whole north, says a reader",
    "I have never trusted that minister, not once",
    "We value your privacy more than our own",
)
"""Words that stand in marks around the articles; none of them may be reported."""
ELSEWHERE, PRAISE, COMMENT, COOKIE = (f"“{words}”" for words in FURNITURE)


def broadsheet(story: Story, body: str) -> str:
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{story.title} | Northern Broadsheet</title>
<meta property="og:site_name" content="Northern Broadsheet"><meta property="og:title" content="{story.title}">
<meta property="article:published_time" content="{story.day}T07:30:00+01:00"><meta name="author" content="{story.author}">
</head><body><header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<div class="cookie-banner" role="dialog"><p>{COOKIE}, says our lawyer. We use cookies.</p><button>Accept</button></div>
<main><article><header><h1>{story.title}</h1><p class="standfirst">What was decided, and who pays for it in the end</p></header>
<figure><img src="a.jpg"><figcaption>The scene on Monday. Photograph: Ida Holm</figcaption></figure>{body}
<aside class="related"><h2>Related</h2><ul><li><a href="/x">{ELSEWHERE}, says council</a></li></ul></aside></article></main>
<footer><p>{PRAISE}.</p><p>© 2031 Northern Broadsheet</p></footer></body></html>"""


def agency(story: Story, body: str) -> str:
    return f"""<html><head><title>{story.title}</title><script type="application/ld+json">
{{"@context":"https://schema.org","@graph":[{{"@type":"WebSite","name":"Coast Wire"}},{{"@type":"NewsArticle",
"headline":"{story.title}","datePublished":"{story.day}T05:00:00Z","author":[{{"@type":"Person","name":"{story.author}"}}],
"publisher":{{"@type":"Organization","name":"Coast Wire"}}}}]}}</script></head><body><div id="nav-bar"><a href="#">News</a></div>
<div class="layout"><div class="article-body__content"><h1>{story.title}</h1><div class="byline">By {story.author}</div>{body}
<p>Our Standards: <a href="/standards">The Coast Wire Principles.</a></p></div>
<div class="right-rail"><h3>Read next</h3><p>{ELSEWHERE}, the minister insisted on Tuesday evening.</p></div></div>
<div class="newsletter-signup"><p>{PRAISE}. Sign up for our letter.</p></div></body></html>"""


def blog(story: Story, body: str) -> str:
    return f"""<html><body class="single single-post has-sidebar"><div id="page" class="site"><div id="content" class="site-content">
<div id="primary"><main><article id="post-12" class="post type-post"><header class="entry-header"><h1 class="entry-title">{story.title}</h1>
<div class="entry-meta">Posted on <time datetime="{story.day}">some day</time> by <span class="author">{story.author}</span></div></header>
<div class="entry-content">{body}<div class="sharedaddy share-buttons"><h3>Share this:</h3><ul><li><a>Facebook</a></li></ul></div></div></article>
<nav class="post-navigation"><a href="#">{ELSEWHERE}</a></nav><div id="comments" class="comments-area"><h2>2 thoughts on this</h2>
<ol><li><p>{COMMENT}, and I said so to my wife.</p></li></ol></div></main></div>
<div id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul><li><a>{ELSEWHERE}</a></li></ul></section></div></div></div></body></html>"""


def tabloid(story: Story, body: str) -> str:
    middle = body.replace("</p><p>", f'</p><div class="ad-slot"><p>{PRAISE}.</p></div><p>', 1)
    return f"""<html><head><meta name="twitter:title" content="{story.title}"><meta name="pubdate" content="{story.day}"></head>
<body><ul class="menu"><li>News</li><li>Sport</li></ul><div itemscope><h1>{story.title}</h1><ul class="mol-bullets"><li>It was decided in the capital</li></ul>
<p class="author-section byline-plain">By {story.author}</p><div itemprop="articleBody">{middle}</div></div>
<div class="reader-comments"><p>{COMMENT}, says a reader from the north.</p></div><div class="trending"><p>{ELSEWHERE}, they said.</p></div></body></html>"""


def tables(story: Story, body: str) -> str:
    return f"""<HTML><HEAD><TITLE>{story.title}</TITLE></HEAD><BODY BGCOLOR=white><TABLE><TR><TD><A HREF=/>Home</A> | <A HREF=/old>Archive</A></TD></TR>
<TR><TD><H1>{story.title}</H1><P>{story.day}<P>By {story.author}{body.replace("</p>", "")}</TD></TR>
<TR><TD><A HREF=/1>{ELSEWHERE}</A><BR><A HREF=/2>More</A></TD></TR></TABLE></BODY></HTML>"""


def broadcaster(story: Story, body: str) -> str:
    parts = body.replace("<p>", '<div data-component="text-block"><p class="ssrcss-1q0x1qg">').replace(
        "</p>", "</p></div>"
    )
    return f"""<!doctype html><html><head><meta property="og:title" content="{story.title}"/><meta property="og:site_name" content="Radio North"/></head>
<body><div role="navigation"><span>{COOKIE}</span></div><main id="main-content"><article><h1 id="main-heading">{story.title}</h1>
<time datetime="{story.day}T06:12:00.000Z">1 hour ago</time><div class="TextContributorName">{story.author}</div>{parts}
<section aria-label="Related content"><h2>More on this story</h2><ul><li><a href="#">{ELSEWHERE}</a></li></ul></section></article></main>
<footer><p>The broadcaster is not responsible for the content of external sites. {PRAISE}.</p></footer></body></html>"""


def magazine(story: Story, body: str) -> str:
    quoted = f'<aside class="pullquote"><p>{PRAISE}.</p></aside>'
    return f"""<html><head><meta property="og:title" content="{story.title}"><meta name="dc.date" content="{story.day}">
<meta name="dc.creator" content="{story.author}"></head><body><section class="hero"><h1>{story.title}</h1></section>
<section class="post-content"><div class="column">{body.replace("</p><p>", "</p>" + quoted + "<p>", 1)}</div></section>
<section class="author-bio"><p>{story.author} has won prizes. {COMMENT}, the jury wrote.</p></section>
<section class="paywall"><p>To continue reading, subscribe. {COOKIE}.</p></section></body></html>"""


def portal(story: Story, body: str) -> str:
    cards = "".join(
        f'<article class="card"><h3><a href="#">{ELSEWHERE}</a></h3><p>A short text that leads there, and no more than that.</p></article>'
        for _ in range(4)
    )
    return f"""<html><head><title>{story.title} - Portal</title></head><body><div class="wrapper"><article class="full"><h1>{story.title}</h1>
<p class="meta"><span>{story.author}</span> <span>{story.day}</span></p>{body}</article><div class="list">{cards}</div></div></body></html>"""


def regional(story: Story, body: str) -> str:
    return f"""<html><body><div class="gdpr-consent">{COOKIE}</div><div class="breadcrumb"><a>Home</a> &gt; <a>County</a></div>
<div class="story"><h1>{story.title}</h1><h2 class="subtitle">It took a long night in the capital to get so far</h2>
<div class="post-author">{story.author}</div><div class="date">{story.day}</div><div class="story-body">{body}
<p><strong>Read more:</strong> <a href="#">{ELSEWHERE}</a></p><p>Sign up for our newsletter. {PRAISE}.</p></div></div>
<div id="disqus_thread"><p>{COMMENT}.</p></div></body></html>"""


def script_heavy(story: Story, body: str) -> str:
    return f"""<html><head><script>var x = "<p>{ELSEWHERE}</p>"; if (a < b) {{}}</script><style>p::after {{ content: "{PRAISE}" }}</style>
<meta content="{story.day}T10:00" property="article:published_time"><meta content='{story.title}' property='og:title'></head>
<body><noscript><p>{COOKIE}: please enable JavaScript.</p></noscript><div id="root"><div class="a1"><div class="b2"><h1><span>{story.title}</span></h1>
<!-- <p>{COMMENT}</p> --><div class="c3">{body}</div></div><div class="d4" style="display: none"><p>{PRAISE}.</p></div></div></div>
<template><p>{ELSEWHERE}.</p></template></body></html>"""


SITES = (broadsheet, agency, blog, tabloid, tables, broadcaster, magazine, portal, regional, script_heavy)
