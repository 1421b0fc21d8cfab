"""What is said to an answer, and to what people ask and tell in the middle of a need."""
