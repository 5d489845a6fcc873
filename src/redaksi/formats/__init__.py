"""One small module per format, in and out: bytes and text on one side, `Article` on the other."""
