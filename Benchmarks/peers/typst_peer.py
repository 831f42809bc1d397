"""Typst's part: `typst_peer.py <folder> <fonts> <output> [<names file>]`.

One document without a names file; else one document a name, in one process, with one compiler and its fonts kept.
Prints nothing for the single document, and one JSON line for the batch.
"""

import sys

import typst

folder, font_folder, output = sys.argv[1:4]
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder])
page = folder + "/handout.typ"

if len(sys.argv) == 4:
    typst.compile(page, output=output, root=folder, font_paths=fonts)
else:
    from batch import batch

    compiler = typst.Compiler(page, root=folder, font_paths=fonts)
    batch(sys.argv[4], output, lambda name, path: compiler.compile(output=path, sys_inputs={"child": name}))
