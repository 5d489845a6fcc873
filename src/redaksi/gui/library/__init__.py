"""The library: states and categories at the side, the list of pieces, the search."""
