"""Reads saved web pages of any site.

The way of a page: what it says of itself for machines (`said`) → where its story stands (`regions`) → the story's
blocks, understood as those of any document are → what both say is held against each other (`agreement`). What a
reader sees always counts more than what only machines see.
"""
