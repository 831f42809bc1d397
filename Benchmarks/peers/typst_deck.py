"""Typst's deck: `typst_deck.py <folder> <fonts> <output>`. An output that ends in .png is a pattern with `{0p}`: the faces,
a picture each at 300 dots an inch; any other is the PDF of the sheets."""

import sys

import typst

folder, font_folder, output = sys.argv[1:4]
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder])
faces = {"sys_inputs": {"faces": "yes"}, "ppi": 300} if output.endswith(".png") else {}
typst.compile(folder + "/deck.typ", output=output, root=folder, font_paths=fonts, **faces)
