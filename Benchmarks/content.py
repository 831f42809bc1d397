"""Writes what the peers lay out: the words of one handout as JSON, and its pictures as SVG files.

Runs in the throw-away environment: `content.py <assets> <technique> <family.yaml> <folder>`. The words come from the
same catalog files as ours; only the child's name is left open (`{child}`), because each document of the batch has its own.
"""

import json
import re
import sys
from pathlib import Path

import yaml

PRONOUNS = {
    "he": {"them": "him", "their": "his"},
    "she": {"them": "her", "their": "her"},
    "they": {"them": "them", "their": "their"},
}
# Typst and WeasyPrint have no notion of a layer: a rule of greater weight than `.layer{display:none}` shows the wanted ones.
SHOW = "#{layer}{{display:inline!important}}"


def read(path):
    if not path.exists():
        sys.exit(f"content.py: {path} is not there")
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def english(text):
    return str(text["en"] if isinstance(text, dict) else text).strip()


def filled(text, words):
    """`text` with every placeholder but the child's name replaced."""
    text = english(text).replace("{child's}", "{child}’s").replace("{Child's}", "{child}’s").replace("{Child}", "{child}")
    for name, value in words.items():
        text = text.replace("{%s}" % name, value).replace("{%s}" % name.capitalize(), value.capitalize())
    rest = re.search(r"\{(?!child\})[^}]*\}", text)
    if rest:
        sys.exit(f"content.py: no value for the placeholder {rest[0]} in “{text}”")
    return text


def picture(assets, folder, name, plate, layers):
    """Writes the plate with the wanted layers shown, and returns the SVG's file name."""
    svg = (assets / "plates" / f"{plate}.svg").read_text(encoding="utf-8")
    missing = [layer for layer in layers if f'id="{layer}"' not in svg]
    if missing:
        sys.exit(f"content.py: plate '{plate}' has no layer {', '.join(missing)}")
    rules = "".join(SHOW.format(layer=layer) for layer in layers)
    (folder / f"{name}.svg").write_text(svg.replace("</style>", rules + "</style>", 1), encoding="utf-8")
    return f"{name}.svg"


def clinic_of(assets):
    files = sorted((assets / "examples").glob("**/clinic*.yaml"))
    return read(files[0]) if files else {}


def cue_kind(child):
    if child.get("speech") is False:
        return "no-speech"
    age = child.get("age", "preschool")
    return age if age in ("infant", "toddler") else "older"


def main(assets, technique_id, family_file, folder):
    technique = read(assets / "techniques" / f"{technique_id}.yaml")
    settings = read(assets / "settings.yaml")
    family = read(family_file)
    clinic = clinic_of(assets)
    if family.get("language", "en") != "en":
        print("content.py: the family reads another language than the peers' English; choose another", file=sys.stderr)
    child = family.get("child", {})
    words = dict(PRONOUNS[child.get("pronouns", "they")])
    words["offer"] = filled(technique["offer"], words)
    words["refuse"] = filled(technique["refuse"], words)

    def say(text):
        return filled(text, words)

    def drawn(name, request):
        file = picture(assets, folder, name, request["plate"], request.get("show", []))
        return {"file": file, "alt": say(request["alt"])}

    dosage = technique["dosage"]
    minutes = "1 minute" if dosage["minutes"] == 1 else f"{dosage['minutes']} minutes"
    times = str(dosage["times-a-day"]).replace("-", " or ")
    times += " time" if times == "1" else " times"
    lines = technique["settings"]
    main_setting = next(iter(lines))
    # What is in this family's day comes first; a page has room for three lines, as ours has.
    order = [name for name in family.get("routines", []) if name in lines] or list(lines)
    cues = read(assets / "cues.yaml")[cue_kind(child)]
    fixed = read(assets / "words" / "en.yaml")
    phone = str(clinic.get("phone", "555-0134"))

    content = {
        "language": "en",
        "name": child.get("name", "Mateo"),
        "title": say(technique["name"]),
        "chips": [english(settings[next(iter(lines))]["name"]), technique["area"].capitalize(), minutes],
        "clinic": english(clinic.get("name", "Willow Street Therapy")),
        "phone": phone,
        "message": say(technique["message"]),
        "why": "**Why:** " + say(technique["why"]),
        "scene": drawn("scene", technique["scene"]),
        "ask": "**Ask first.** " + say(technique["ask"]) + " **No answer means no.** That is fine.",
        "steps": [
            {**drawn(f"step-{number}", step["picture"]), "text": say(step["text"])}
            for number, step in enumerate(technique["steps"], start=1)
        ],
        "cues": [
            {
                "kind": kind,
                "head": head,
                "file": picture(assets, folder, f"cue-{kind}", f"cue-{kind}", []),
                "text": say(cues[kind]),
            }
            for kind, head in [("go", "Go on"), ("slow", "Slow down"), ("stop", "Stop now")]
        ],
        "day": {
            "head": "In your day",
            "lines": [
                f"**{english(settings[name]['when'])}:** {say(lines[name])} {say(settings[name].get('safety', ''))}".strip()
                for name in order[:3]
            ]
            + [say(settings[main_setting]["safety"])] * (main_setting not in order[:3]),
        },
        "skip": {
            "head": "Skip it today if",
            "lines": [say(line) for line in technique["skip"]]
            + [say(line.replace("{vaccination-days}", "2 days")) for line in fixed["skip-always"]],
        },
        "tracker": {
            "dose": f"**{minutes}, {times} a day.**",
            "hint": fixed["tracker-line"],
            "days": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        },
        "show": {"head": fixed["show-me"], "lines": [say(line) for line in fixed["teach-back"]]},
        "questions": {
            "head": fixed["questions"],
            "text": f"Call {english(clinic.get('therapist', 'Sam'))}, {phone}.",
        },
        "note": f"**{fixed['note']}:** {family['note']}" if family.get("note") else "",
        "footer": [
            say(fixed["get-help"]),
            f"{say(technique['evidence']['note'])} {fixed['draft']} {technique_id} v{technique['version']} · review by "
            f"{technique['review']['due']}",
        ],
    }
    (folder / "content.json").write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
