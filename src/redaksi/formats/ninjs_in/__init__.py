"""Reads ninjs, the news JSON of IPTC, in all its versions: 1.x has one field for each thing, 2.x and 3.x have lists."""
