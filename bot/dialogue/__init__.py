"""What a message means in its conversation, beside what it looks like alone: an answer, a question of its own."""
