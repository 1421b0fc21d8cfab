"""Files for partners: figures with differential privacy, incidents with k-anonymity, each with a data sheet."""
