"""A story as a document for a word processor (Office Open XML, ECMA-376), for those who ask for one."""
