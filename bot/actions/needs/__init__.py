"""What is said about each need, whichever action or answer leads there."""
