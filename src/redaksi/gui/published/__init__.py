"""A story that readers have: adding to it, correcting it, answering it, and writing linked pages again."""
