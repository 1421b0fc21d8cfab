"""Commands of the staff pages."""
