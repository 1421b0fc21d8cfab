"""What the organisation keeps of conversations: redacted, limited in time, erasable, open to correction."""
