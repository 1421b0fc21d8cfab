"""What serving, understanding and redaction cost, for anybody to run."""
