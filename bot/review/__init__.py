"""The staff pages: read, correct, measure. A process of its own, apart from the one that answers."""
