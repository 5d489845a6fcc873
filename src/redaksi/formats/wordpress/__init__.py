"""Reads exports of WordPress (WXR, an XML of a whole site), one post after the other, whatever the file's size."""
