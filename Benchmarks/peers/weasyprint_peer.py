"""WeasyPrint's part: `weasyprint_peer.py <folder> <output> [<names file>]`, as in typst_peer.py.

The style sheet, the font configuration and the cache of pictures are kept for the whole batch. Fonts come from
the fontconfig file that bench.py names in the environment: Andika alone, so that no time goes into the system's others.
"""

import html
import json
import os
import re
import string
import sys

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

folder, output = sys.argv[1:3]
with open(os.path.join(folder, "content.json"), encoding="utf-8") as file:
    content = json.load(file)
with open(os.path.join(folder, "handout.html"), encoding="utf-8") as file:
    template = string.Template(file.read())
fonts = FontConfiguration()
style = CSS(os.path.join(folder, "handout.css"), font_config=fonts)
pictures = {}


def page(child):
    def say(text):
        return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", html.escape(text.replace("{child}", child)))

    def image(part):
        return f'<img src="{part["file"]}" alt="{html.escape(part.get("alt", ""))}">'

    def each(form, items):
        return "".join(form(item) for item in items)

    def step(numbered):
        number, step = numbered
        return f'<div><div class="card">{image(step)}<span class="number">{number}</span></div><p>{say(step["text"])}</p></div>'

    return template.substitute(
        {key: say(value) for key, value in content.items() if isinstance(value, str)},
        chips=each(lambda chip: f"<b>{say(chip)}</b>", content["chips"]),
        scene_file=content["scene"]["file"],
        scene_alt=html.escape(content["scene"]["alt"]),
        steps=each(step, enumerate(content["steps"], start=1)),
        cues=each(
            lambda cue: f'<div class="{cue["kind"]}"><h2>{image(cue)}{cue["head"]}</h2><p>{say(cue["text"])}</p></div>',
            content["cues"],
        ),
        day_head=content["day"]["head"],
        day=each(lambda line: f"<li>{say(line)}</li>", content["day"]["lines"]),
        skip_head=content["skip"]["head"],
        skip=each(lambda line: f"<li>{say(line)}</li>", content["skip"]["lines"]),
        dose=say(content["tracker"]["dose"]),
        hint=say(content["tracker"]["hint"]),
        days=each(lambda day: f"<div>{day}<i></i></div>", content["tracker"]["days"]),
        show_head=content["show"]["head"],
        show=each(lambda line: f"<li>{say(line)}</li>", content["show"]["lines"]),
        questions_head=content["questions"]["head"],
        questions_text=say(content["questions"]["text"]),
        footer="<br>".join(say(line) for line in content["footer"]),
    )


def make(child, path):
    HTML(string=page(child), base_url=folder + "/").write_pdf(
        path, stylesheets=[style], font_config=fonts, cache=pictures, pdf_variant="pdf/ua-1"
    )


if len(sys.argv) == 3:
    make(content["name"], output)
else:
    from batch import batch

    batch(sys.argv[3], output, make)
