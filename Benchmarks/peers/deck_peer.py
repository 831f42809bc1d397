"""Typst's part for a deck: `deck_peer.py <folder> <fonts> <output>`; a `.pdf` gets the sheets, a folder one PNG a face at 300 dpi."""

import sys
from pathlib import Path

import typst

folder, font_folder, output = sys.argv[1:4]
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder])
page = folder + "/deck.typ"

if output.endswith(".pdf"):
    typst.compile(page, output=output, root=folder, font_paths=fonts)
else:
    faces = typst.compile(page, format="png", ppi=300.0, root=folder, font_paths=fonts, sys_inputs={"faces": "yes"})
    Path(output).mkdir(exist_ok=True)
    for number, face in enumerate(faces):
        Path(output, f"{number}.png").write_bytes(face)
