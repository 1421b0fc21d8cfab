"""What is done to the reply of any action: doubt may take its place, no answer comes twice, the order is safe."""
