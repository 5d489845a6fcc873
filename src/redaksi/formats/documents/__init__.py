"""Stories out of documents: blocks of a word processor's file or a web page, understood as a page's lines are.

The way of a document: blocks → atoms, each with its line (`atoms`) → what the lines are (`page_text`) → the body put
together again from the blocks that it is made of (`body`), with its pictures (`photos`).
"""
