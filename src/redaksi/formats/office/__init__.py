"""Files of word processors: DOCX and ODT, which are zips of XML and pictures."""
