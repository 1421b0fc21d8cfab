"""Words: the catalogue of responses, their translations, and how each channel writes them."""
