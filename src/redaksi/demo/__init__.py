"""A sample newsroom, and one story's day at its desk: `python -m redaksi.demo` needs no display and asks nothing.

It reads a page text, edits it, sends it in; a second person comments, suggests other words and returns it; the writer
takes them in; it is approved, exported, corrected, exported again, withdrawn, and its files are verified. All of it is
left below `build/demo/`: pages, JSON, and a picture of the real window for each step. `python -m redaksi.demo open`
shows the sample newsroom in a window instead. Persons, places and events of the samples are invented.
"""
