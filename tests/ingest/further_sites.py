"""Twenty more sites, in the manners that pages have today: hashed names, islands of script, consent boxes, paywalls."""

# ruff: noqa: E501 - pages break their lines where they like

from __future__ import annotations

from sites import COMMENT, COOKIE, ELSEWHERE, PRAISE, Story


def between(body: str, inserted: str, after: int) -> str:
    """The paragraphs with something put behind so many of them."""
    parts = body.split("</p>")
    return "</p>".join([*parts[:after], inserted + parts[after], *parts[after + 1 :]])


def hashed(story: Story, body: str) -> str:
    """Names made by a build tool, meaning only in data attributes and roles."""
    text = body.replace(
        "<p>",
        '<div class="StoryBodyCompanionColumn css-1fanzo5"><div class="css-53u6y8"><p class="css-at9mc1 evys1bk0">',
    ).replace("</p>", "</p></div></div>")
    return f"""<!DOCTYPE html><html lang="en"><head><title data-rh="true">{story.title} - The Northern Times</title><meta data-rh="true" property="og:title" content="{story.title}"/>
<meta data-rh="true" property="article:published_time" content="{story.day}T10:01:22.000Z"/><meta data-rh="true" name="byl" content="By {story.author}"/></head><body><div id="app"><div><div class="">
<div data-testid="masthead-container" role="banner"><section class="css-1"><a href="/">The Northern Times</a><span>{PRAISE}</span></section></div><main id="site-content"><div><article id="story" class="css-1vxca1d e1lmdhsb0">
<header class="css-kdhwcv euiyums1"><h1 id="link-2" class="css-nzyrpo e1h9rw200" data-testid="headline">{story.title}</h1></header><section name="articleBody" class="meteredContent css-1r7ky0e">{text}</section>
<div class="bottom-of-article"><div class="css-1e2usoh"><p>{story.author} covers the coast. {COMMENT}, a colleague says.</p></div></div></article></div></main>
<nav class="css-m3ir03" data-testid="footer-nav"><a>{ELSEWHERE}</a></nav></div></div></div></body></html>"""


def islands(story: Story, body: str) -> str:
    """Web components between the paragraphs, each with an island of script."""
    island = f'<gu-island name="RichLinkComponent" props="{{}}"><aside data-component="rich-link"><h3>Related: {ELSEWHERE}</h3></aside></gu-island>'
    sign = f'<gu-island name="EmailSignup"><figure class="dcr-1"><div class="dcr-2"><h2>Sign up to Morning Coast</h2><p>{PRAISE}, readers tell us.</p></div></figure></gu-island>'
    parts = body.split("</p>")
    text = "</p>".join([parts[0], island + parts[1], sign + parts[2], *parts[3:]])
    return f"""<!doctype html><html lang="en"><head><title>{story.title} | Coast | The Warden</title><meta property="og:site_name" content="The Warden"><meta property="article:published_time" content="{story.day}T05:00:31.000Z">
<meta property="article:author" content="https://www.warden.example/profile/x"><script>window.guardian = {{"config": "{COOKIE}"}}</script></head><body><div data-print-layout="hide" id="bannerandheader"><gu-island name="TopBar"><div>{ELSEWHERE}</div></gu-island></div>
<main data-layout="StandardLayout"><div><div data-gu-name="headline"><h1 class="dcr-y70er3">{story.title}</h1></div><div data-gu-name="standfirst"><p>It took a long winter to get so far.</p></div>
<div data-gu-name="meta"><address aria-label="Contributor info"><a rel="author">{story.author}</a></address></div><div data-gu-name="body"><div id="maincontent" class="dcr-185kcx9"><div class="article-body-commercial-selector">{text}</div></div></div>
<div data-gu-name="submeta" class="dcr-3"><span>Explore more on these topics</span><ul><li><a>Ferries</a></li></ul></div></div></main><section id="comments"><div>{COMMENT}, wrote a reader.</div></section></body></html>"""


def inline_placeholders(story: Story, body: str) -> str:
    """Paragraphs with long class names, a list of stories between them, videos with captions of their own."""
    text = body.replace(
        "<p>",
        '<p class="paragraph inline-placeholder vossi-paragraph" data-uri="cms/instances/paragraph_1@published" data-editable="text">',
    )
    text = text.replace(
        "</p>",
        f'</p><div class="video-resource" data-component-name="video"><div class="video-resource__headline">{ELSEWHERE}</div></div>',
        1,
    )
    return f"""<!DOCTYPE html><html><head><title>{story.title} | Coast News Network</title><meta name="author" content="{story.author}"><meta property="og:title" content="{story.title} | Coast News Network"></head><body class="layout layout-with-rail">
<div class="header__wrapper-outer"><nav>{ELSEWHERE}</nav></div><section class="layout__wrapper"><section class="layout__main"><article class="article" role="main"><div class="headline"><h1 class="headline__text" id="maincontent">{story.title}</h1></div>
<div class="byline vossi-byline"><div class="byline__names">By <span class="byline__name">{story.author}</span></div></div><div class="timestamp">Published {story.day}</div><main class="article__main"><div class="article__content" itemprop="articleBody">{text}</div></main>
<div class="related-content related-content--article"><div class="related-content__headline">{ELSEWHERE}</div></div></article></section><section class="layout__rail"><div class="zone"><h2>Most read</h2><ol><li><span>{PRAISE}</span></li></ol></div></section></section>
<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="region"><p id="onetrust-policy-text">{COOKIE}. Manage cookies.</p></div></div></body></html>"""


def wysiwyg(story: Story, body: str) -> str:
    """A broadcaster's page: bullets above, a list of recommended stories inside the text."""
    inside = f'<div class="article-heading__list"><h3>Recommended Stories</h3><span class="screen-reader-text">list of 3 items</span><ul class="article-trending-list"><li>list 1 of 3<a href="/1">{ELSEWHERE}</a></li></ul><span>end of list</span></div>'
    return f"""<!DOCTYPE html><html><head><title>{story.title} | Ferry News | Al Bahr</title><meta name="publishedDate" content="{story.day}T08:00:00"><meta property="og:site_name" content="Al Bahr"></head><body>
<div id="root"><div class="container container--grid"><main id="main-content-area"><header class="article-header"><h1>{story.title}</h1><p class="article__subhead"><em>Those who live upstream are less glad than those below.</em></p></header>
<div class="article-info-block"><div class="article-author-name">By <a class="author-link">{story.author}</a></div><div class="article-dates"><span class="screen-reader-text">Published On 4 Feb</span></div></div>
<div class="wysiwyg wysiwyg--all-content" aria-live="polite" aria-atomic="true">{between(body, inside, 2)}</div><div class="article-source"><span>Source</span>: <span>Al Bahr and news agencies</span></div></main>
<aside class="u-hide-on-mobile"><h2>Related</h2><a>{PRAISE}</a></aside></div></div><footer><span>{COOKIE}</span></footer></body></html>"""


def next_data(story: Story, body: str) -> str:
    """All of it once more as data at the end of the page."""
    words = " ".join(story.paragraphs).replace('"', "&quot;")
    return f"""<!DOCTYPE html><html><head><meta name="viewport"/><title>{story.title} | Lantern Post</title><meta property="og:title" content="{story.title}"/><meta property="cse_author_name" content="{story.author}"/></head><body><div id="__next"><div class="e1 skip"><a href="#c">Skip</a></div>
<div class="css-8atqhb"><div datatype="headline"><h1><span>{story.title}</span></h1></div><div datatype="subheadline"><ul><li>The works will take years and nobody likes them</li></ul></div><section data-qa="ContentBody">{body.replace("<p>", '<p datatype="p" class="css-x">')}</section></div>
<div class="recommend-widget"><div>{ELSEWHERE}, says report</div></div></div><script id="__NEXT_DATA__" type="application/json">{{"props":{{"body":"{words}","more":"{ELSEWHERE}"}}}}</script></body></html>"""


def state_agency(story: Story, body: str) -> str:
    """An agency of the east: tables for layout, the text in a `detail`, an editor in brackets, cards below."""
    text = body.replace("<p>", "<p>　　")
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{story.title}-Xinlan News</title><meta name="source" content="Xinlan"></head>
<body><div class="header domPC"><ul class="nav"><li><a>{ELSEWHERE}</a></li></ul></div><div class="main clearfix"><div class="conLeft"><div class="conTop"><h1 class="Btitle"><font color="#000">{story.title}</font></h1><div class="wzzy"><i class="source">Source: Xinlan</i><i class="time">{story.day} 20:14:30</i></div></div>
<div id="content" class="content"><div id="detailContent">{text}</div><div class="editor">Editor: {story.author}</div></div></div><div class="conRight"><div class="ranking"><h3>Most Viewed</h3><p>{PRAISE}, says expert of the north in long words.</p></div></div></div><div class="bottom">{COOKIE}</div></body></html>"""


def breaks_in_a_div(story: Story, body: str) -> str:
    """No paragraphs: the text in one element with breaks, adverts as elements between them."""
    advert = f'<div class="ad1" data-ad="x">{PRAISE}</div>'
    text = (
        body.replace("<p>", "")
        .replace("</p>", "<br/><br/>", 1)
        .replace("</p>", f"{advert}<br/><br/>", 1)
        .replace("</p>", "<br/><br/>")
    )
    return f"""<html><head><title>{story.title} - Times of the Isles</title><meta property="og:site_name" content="The Times of the Isles"/></head><body><div class="wrapper clearfix"><div class="breadcrumb"><a>News</a> / <a>Isles</a></div><h1 class="HNMDR"><span>{story.title}</span></h1>
<div class="xf8Pm byline"><a>{story.author}</a> / TNN / {story.day}, 10:00 IST</div><div class="_s30J clearfix" data-articlebody="1">{text}</div><div class="also-read"><b>ALSO READ:</b> <a>{ELSEWHERE}</a></div><div class="comments-wrapper"><p>{COMMENT} - Guest</p></div></div></body></html>"""


def letter(story: Story, body: str) -> str:
    """A newsletter on a platform: a box to subscribe between the paragraphs, likes and comments below."""
    box = f'<div class="subscription-widget-wrap-editor"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">{PRAISE}. Thanks for reading! Subscribe for free.</p></div><form class="subscription-widget-subscribe"><input type="email"></form></div></div>'
    return f"""<!doctype html><html lang="en"><head><title>{story.title} - by {story.author}</title><meta property="og:title" content="{story.title}"><script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{story.title}","datePublished":"{story.day}T06:30:00+00:00","author":[{{"@type":"Person","name":"{story.author}"}}],"publisher":{{"@type":"Organization","name":"Tide Tables"}}}}</script></head>
<body><div id="entry"><div id="main" class="main typography"><div class="topbar">Tide Tables</div><div class="container"><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">{story.title}</h1><h3 class="subtitle">Notes from the quay</h3></div>
<div><div class="available-content"><div dir="auto" class="body markup">{between(body, box, 1)}</div></div><div class="post-footer"><a>Like</a><a>Share</a></div></div></article></div><div id="discussion"><h4>Discussion about this post</h4><div class="comment"><p>{COMMENT}.</p></div></div><div class="portable-archive"><a>{ELSEWHERE}</a></div></div></div></div></body></html>"""


def blocks(story: Story, body: str) -> str:
    """Blocks of a content system, with latest posts and a quotation of its own in a styled block."""
    text = body.replace("<p>", '<p class="wp-block-paragraph has-medium-font-size">')
    return f"""<!DOCTYPE html><html lang="en-US"><head><title>{story.title} – Harbour Notes</title></head><body class="wp-singular post-template-default single wp-embed-responsive"><div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group"><nav class="wp-block-navigation">{ELSEWHERE}</nav></div></header>
<main class="wp-block-group" id="wp--skip-link--target"><h1 class="wp-block-post-title">{story.title}</h1><div class="wp-block-post-date"><time datetime="{story.day}T09:00:00+01:00">then</time></div><div class="wp-block-post-author-name">{story.author}</div><div class="entry-content wp-block-post-content">{text}</div>
<div class="wp-block-comments"><h2 class="wp-block-comments-title">One response</h2><ol class="wp-block-comment-template"><li><div class="wp-block-comment-content"><p>{COMMENT}.</p></div></li></ol></div></main>
<footer class="wp-block-template-part"><ul class="wp-block-latest-posts__list"><li><a class="wp-block-latest-posts__post-title">{ELSEWHERE}</a></li></ul><p>{PRAISE}.</p></footer></div></body></html>"""


def ministry(story: Story, body: str) -> str:
    """A government's site: fields, views and regions."""
    text = body.replace("<p>", '<p class="rtejustify">')
    return f"""<!DOCTYPE html><html><head><title>{story.title} | Ministry of Energy</title><meta name="dcterms.date" content="{story.day}"></head><body class="html not-front node-type-press-release"><div id="skip-link"><a>Skip to main content</a></div><div class="region region-header"><div class="block-menu-block">{ELSEWHERE}</div></div>
<div class="region region-content"><h1 class="page-header">{story.title}</h1><article class="node node-press-release clearfix"><div class="field field-name-field-date"><span class="date-display-single">{story.day}</span></div><div class="field field-name-body field-type-text-with-summary"><div class="field-items"><div class="field-item even" property="content:encoded">{text}</div></div></div></article></div>
<div class="region region-sidebar-second"><section class="block block-views"><h2>News</h2><div class="view-content"><div class="views-row">{PRAISE}, says the minister of another land.</div></div></section></div><div class="region region-footer">{COOKIE}</div></body></html>"""


def single_file(story: Story, body: str) -> str:
    """What a browser extension saves: one file, attributes without quotation marks, the consent box still open."""
    return f"""<!DOCTYPE html> <html lang=en><!--
 Page saved with a saver
 url: https://example.org/a
--><meta charset=utf-8><title>{story.title}</title><meta name=author content="{story.author}"><style>.c{{content:"{PRAISE}"}}</style><link rel=canonical href=https://example.org/a><body><div class=qc-cmp2-container id=qc-cmp2-container><div role=dialog aria-modal=true><p>{COOKIE}, and so do our partners.</p></div></div>
<div class=page><main class=main><h1 class=title>{story.title}</h1><div class=story>{body}</div></main><div class="sf-hidden recirc"><p>{ELSEWHERE}, he said in another place.</p></div></div></html>"""


def reader_mode(story: Story, body: str) -> str:
    """A browser's reading view."""
    return f"""<html><head><title>{story.title}</title></head><body class="light sans-serif loaded"><div class="container"><div class="header reader-header reader-show-element"><a class="domain reader-domain" href="https://northern.example/a">northern.example</a><h1 class="reader-title">{story.title}</h1><div class="credits reader-credits">{story.author}</div>
<div class="meta-data"><div class="reader-estimated-time">2 minutes</div></div></div><hr><div class="content"><div class="moz-reader-content reader-show-element"><div id="readability-page-1" class="page">{body}</div></div></div></div></body></html>"""


def archive(story: Story, body: str) -> str:
    """A page of a web archive: the archive's own bar above everything."""
    return f"""<html><head><title>{story.title}</title></head><body><div id="wm-ipp-base" lang="en"><div id="wm-ipp"><div id="wm-capinfo">About this capture: {PRAISE}, said its curators.</div></div></div><table width="100%"><tr><td class="leftnav"><a>{ELSEWHERE}</a></td>
<td class="storycell"><h1>{story.title}</h1><div class="date">{story.day}</div><div class="byline">{story.author}</div>{body}</td><td class="rightcol"><b>Top stories</b><br><a>{ELSEWHERE}</a></td></tr></table></body></html>"""


def blogger(story: Story, body: str) -> str:
    """An old blog: a heading of level three, labels, a box of comments, an archive at the side."""
    return f"""<html><head><title>Quay Diary: {story.title}</title></head><body><div class="header section" id="header"><h1 class="title">Quay Diary</h1></div><div id="main-wrapper"><div class="main section" id="main"><div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><h2 class="date-header">{story.day}</h2>
<div class="post hentry"><h3 class="post-title entry-title">{story.title}</h3><div class="post-body entry-content" id="post-body-1">{body}<div style="clear: both;"></div></div><div class="post-footer">Posted by {story.author} at 09:00</div></div></div><div class="comments" id="comments"><h4>1 comment:</h4><dl><dd class="comment-body"><p>{COMMENT}.</p></dd></dl></div></div></div></div>
<div id="sidebar-wrapper"><div class="widget BlogArchive"><ul><li><a>{ELSEWHERE}</a></li></ul></div></div></body></html>"""


def metered(story: Story, body: str) -> str:
    """A wall after the second paragraph; the rest is there all the same."""
    wall = f'<div class="tp-container-inner regwall"><h2>Keep reading for one crown</h2><p>{PRAISE}, say our subscribers.</p><a>Subscribe</a></div>'
    return f"""<html><head><title>{story.title}</title><meta name="cXenseParse:recs:publishtime" content="{story.day}T04:00:00Z"><meta name="author" content="{story.author}"></head><body><header><a>{ELSEWHERE}</a></header><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{story.title}</h1>
<div class="article__body-text paywall-hidden-text" itemprop="articleBody">{between(body, wall, 2)}</div></article><section class="article-recommendations"><h2>Recommended for you</h2><article><h3>{ELSEWHERE}</h3></article></section></body></html>"""


def pull_quotes(story: Story, body: str) -> str:
    """The page prints the article's own words a second time, large, and somebody else's in a box."""
    pull = f'<blockquote class="pull-quote"><p>“{story.quotations[0]}”</p></blockquote><div class="factbox"><h4>What they said then</h4><p>{PRAISE}, said the old king.</p></div>'
    return f"""<html><head><title>{story.title}</title></head><body><div class="top-nav">{ELSEWHERE}</div><div class="article-wrapper"><h1>{story.title}</h1><p class="article-date">{story.day}</p><div class="article-content">{between(body, pull, 2)}</div></div><div class="most-popular-list"><ol><li>{ELSEWHERE}</li></ol></div></body></html>"""


def social(story: Story, body: str) -> str:
    """Posts of a network between the paragraphs."""
    post = f'<blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">{COMMENT} <a href="https://t.example/1">t.example/1</a></p>— Nobody (@nobody) <a href="#">February 4</a></blockquote><script async src="https://platform.example/widgets.js"></script>'
    return f"""<html><head><title>{story.title}</title></head><body><nav>{ELSEWHERE}</nav><main><h1>{story.title}</h1><span class="author">{story.author}</span><div class="post-content">{between(body, post, 2)}</div></main></body></html>"""


def slides(story: Story, body: str) -> str:
    """Pictures with captions in a gallery, and a transcript of a podcast nobody asked for."""
    gallery = f'<div class="gallery carousel"><div class="slide"><img alt="x"><p class="slide-caption">{PRAISE}, said the diver.</p></div></div>'
    return f"""<html><head><title>{story.title}</title></head><body><div class="site-navigation">{ELSEWHERE}</div><article><h1>{story.title}</h1>{between(body, gallery, 1)}<div class="podcast-promo"><h3>Listen</h3><p>{ELSEWHERE}, our host asks this week in her show.</p></div></article><div class="gdpr-modal" aria-hidden="true"><p>{COOKIE}.</p></div></body></html>"""


def live_ticker(story: Story, body: str) -> str:
    """A ticker of the latest news above the article and a form below it."""
    return f"""<html><head><title>{story.title} :: Coast Ticker</title></head><body><div class="breaking-news-ticker"><span>Breaking</span><a>{ELSEWHERE}</a></div><div class="content-area"><div class="headline-block"><h1>{story.title}</h1></div><div class="story-meta">{story.author} | {story.day}</div><div class="story-text">{body}</div>
<form class="feedback-form"><p>{COMMENT}? Tell us.</p><textarea></textarea></form><div class="tags-list"><a>Ferries</a></div></div><div class="footer-links">{PRAISE}</div></body></html>"""


def lists(story: Story, body: str) -> str:
    """The text as items of a list with a heading each, as explainers have it."""
    text = body.replace("<p>", "<li><p>").replace("</p>", "</p></li>")
    return f"""<html><head><title>{story.title}</title></head><body><ul class="main-menu"><li><a>{ELSEWHERE}</a></li></ul><article class="explainer"><h1>{story.title}</h1><p class="by">By {story.author}</p><ol class="explainer-steps">{text}</ol></article><ul class="footer-menu"><li>{COOKIE}</li></ul></body></html>"""


FURTHER = (
    hashed, islands, inline_placeholders, wysiwyg, next_data, state_agency, breaks_in_a_div, letter, blocks, ministry,
    single_file, reader_mode, archive, blogger, metered, pull_quotes, social, slides, live_ticker, lists,
)  # fmt: skip
