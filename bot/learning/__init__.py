"""From what staff corrected to wording that training may use. Knows no Rasa."""
