"""What readers see of conversations and do to them: filters, answers in words, verdicts, second readings."""
