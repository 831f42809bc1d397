"""Writes a deck of 54 cards for both sides: a workspace and a list for ours, words and pictures for Typst.

Runs in the throw-away environment: `deck_content.py <assets> <folder>`. The catalog has fewer scenes than a deck has
cards. So that no front shows what another shows, the workspace holds techniques of its own: twelve copies with other ids,
and the catalog's own wherever a scene was on an earlier card. All of these show a step's picture as their scene, and the
copies' steps begin with another step.
"""

import json
import re
import sys
from pathlib import Path

import yaml

from content import PRONOUNS, english, filled, picture, read

CARDS = 54
PEOPLE = {"child": "your child", **PRONOUNS["they"]}


def spoken(text, words=PEOPLE):
    """The words of a card for nobody in particular: also the owner's form, and a capital where a line begins so."""
    text = english(text).replace("{child's}", "your child's").replace("{Child's}", "Your child's")
    return filled(re.sub(r"\{([Cc]hild)\}", lambda found: "Your child" if found[1] == "Child" else "your child", text), words)


def key(request):
    return request["plate"], tuple(request.get("show", []))


def deck(assets):
    """The techniques of the deck by id, in its order, no two with one scene; and the ids that the workspace must hold."""
    files = sorted((assets / "techniques").glob("*.yaml"))
    techniques = {file.stem: read(file) for file in files}
    steps = {key(step["picture"]): step["picture"] for technique in techniques.values() for step in technique["steps"]}
    taken, own = set(), set()
    for name in list(techniques)[: CARDS - len(techniques)]:
        copy = json.loads(json.dumps(techniques[name], default=str))
        copy["id"] = f"{name}-again"
        copy["steps"] = copy["steps"][1:] + copy["steps"][:1]
        techniques[copy["id"]] = copy
    for name, technique in techniques.items():
        # A setting's picture fills the card, a step's is nearly square: wide ones first, as the scenes are.
        if key(technique["scene"]) in taken or name.endswith("-again"):
            technique["scene"] = next(request for kind, request in steps.items() if kind not in taken)
            own.add(name)
        taken.add(key(technique["scene"]))
    assert len(techniques) == CARDS == len(taken)
    return techniques, own


def main(assets, folder):
    techniques, own = deck(assets)
    (folder / "techniques").mkdir(parents=True)
    for name in own:
        text = yaml.safe_dump(techniques[name], allow_unicode=True, sort_keys=False, width=120)
        (folder / "techniques" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "deck.csv").write_text("technique,quantity\n" + "".join(f"{name},1\n" for name in techniques))

    settings, cues, fixed = (read(assets / f"{name}.yaml") for name in ("settings", "cues", "words/en"))
    pictures = {}

    def drawn(request):
        """The file of a picture, written once however many cards show it, as ours stores it once."""
        name = pictures.setdefault(key(request), f"picture-{len(pictures)}")
        if not (folder / f"{name}.svg").exists():
            picture(assets, folder, name, *key(request))
        return f"{name}.svg"

    def symbol(name):
        (folder / f"symbol-{name}.svg").write_bytes((assets / "symbols" / f"{name}.svg").read_bytes())
        return f"symbol-{name}.svg"

    def card(technique):
        line = next(iter(technique["settings"]))
        setting, mark = settings[line], settings[line]["mark"]
        age = "preschool" if "preschool" in technique["ages"] else "school" if "school" in technique["ages"] else (
            "toddler" if "toddler" in technique["ages"] else "infant")
        signs = cues[age if age in ("infant", "toddler") else "older"]["card"]
        words = {**PEOPLE, "offer": spoken(technique["offer"]), "refuse": spoken(technique["refuse"])}
        area = fixed["areas"][technique["area"]]
        return {
            "id": technique["id"],
            "name": spoken(technique["name"]),
            "setting": spoken(setting["name"]),
            "color": mark["color"],
            "symbol": symbol(mark["symbol"]),
            "minutes": fixed["card"]["minutes"].replace("{n}", str(technique["dosage"]["minutes"])),
            "picture": {"file": drawn(technique["scene"]), "alt": spoken(technique["scene"]["alt"])},
            "line": f"**{area}** · {spoken(technique['settings'][line])}",
            "ask": fixed["card"]["ask"].replace("{area}", area),
            "no": fixed["no-is-full"],
            "safety": spoken(setting.get("safety", "")),
            "steps": [
                {"file": drawn(step["picture"]), "alt": spoken(step["picture"]["alt"]), "text": spoken(step["short"])}
                for step in technique["steps"]
            ],
            "cues": [
                {"file": drawn({"plate": f"cue-{kind}"}), "alt": fixed[kind], "text": spoken(signs[kind], words)}
                for kind in ("go", "slow", "stop")
            ],
        }

    content = {
        "cards": [card(technique) for technique in techniques.values()],
        "ask-first": fixed["ask-first"],
        "draft": fixed["card"]["draft"],
        "print": fixed["card"]["print"],
        "front": fixed["card"]["sheet-front"],
        "back": fixed["card"]["sheet-back"],
    }
    (folder / "deck.json").write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
