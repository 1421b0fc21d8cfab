"""Training: examples, lessons and files that people write, as the components of the model read them."""
