"""Multilingual sentence encoder that works offline on a small CPU: multilingual-e5-small in 4 bits."""
