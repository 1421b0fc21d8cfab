"""What partners get: figures with differential privacy, incidents with k-anonymity, each with a data sheet."""
